import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { toOffset } from '../../site/text/zones.ts'
import { toCalendar } from '../../site/feeds/calendar.ts'
import type { CalendarEvent } from '../../site/feeds/calendar.ts'

const event: CalendarEvent = {
  id: 7,
  title: 'Ғылыми жобалар апталығы: ауыл мектептерінің оқушыларына арналған кездесу, дәріс; көрме',
  summary: 'Бірінші жол\nекінші жол, үтірімен',
  location: 'Оқушылар сарайы, Алматы',
  url: 'https://elumiti.example/kk/events/apta/',
  startsAt: '2026-12-04T13:00:00.000Z',
  endsAt: '2026-12-04T15:30:00.000Z',
  timeZone: 'Asia/Almaty',
  updatedAt: '2026-11-01T08:00:00.000Z',
  revision: 3,
  cancelled: false,
}

const toText = (events: readonly CalendarEvent[], language = 'kk') =>
  toCalendar({
    name: 'Ел үміті',
    language,
    host: 'elumiti.example',
    url: 'https://elumiti.example/',
    events,
  })

const parse = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[])

describe('an event as iCalendar', () => {
  it('ends every line with CRLF and folds at 75 octets without breaking a letter', () => {
    const text = toText([event])
    const lines = text.split('\r\n')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(text).not.toContain('\ufffd')
  })

  it('says the time by the clock of its zone, whose rules it brings', () => {
    const text = toText([event])
    expect(text).toContain('DTSTART;TZID=Asia/Almaty:20261204T180000')
    expect(text).toContain('DTEND;TZID=Asia/Almaty:20261204T203000')
    const zone = parse(text).getFirstSubcomponent('vtimezone')
    expect(zone?.getFirstPropertyValue('tzid')).toBe('Asia/Almaty')
    expect(
      zone?.getFirstSubcomponent('standard')?.getFirstPropertyValue('tzoffsetto')?.toString(),
    ).toBe('+05:00')
  })

  it('gives back the same moment to a reader that follows those rules', () => {
    for (const timeZone of [
      'Asia/Almaty',
      'Europe/Istanbul',
      'America/New_York',
      'Europe/London',
    ]) {
      const root = parse(toText([{ ...event, timeZone, startsAt: '2026-07-04T13:00:00.000Z' }]))
      const zone = new ICAL.Timezone(root.getFirstSubcomponent('vtimezone') as ICAL.Component)
      const start = new ICAL.Event(root.getFirstSubcomponent('vevent') as ICAL.Component).startDate
      start.zone = zone
      expect(start.toJSDate().toISOString()).toBe('2026-07-04T13:00:00.000Z')
    }
  })

  it('stamps in UTC, and keeps its UID in every language', () => {
    expect(toText([event])).toContain('DTSTAMP:20261101T080000Z')
    const uid = (text: string) => /UID:(.+)\r\n/.exec(text)?.[1]
    expect(uid(toText([event]))).toBe('event-7@elumiti.example')
    expect(uid(toText([event], 'ru'))).toBe(uid(toText([event])))
  })

  it('keeps commas, semicolons and line breaks of the text', () => {
    const entry = new ICAL.Event(
      parse(toText([event])).getFirstSubcomponent('vevent') as ICAL.Component,
    )
    expect(entry.summary).toBe(event.title)
    expect(entry.description).toBe(event.summary)
  })

  it('brings a zone once for all its events', () => {
    expect(toText([event, { ...event, id: 8 }]).match(/BEGIN:VTIMEZONE/g)).toHaveLength(1)
  })

  it('counts its changes, and says that it is cancelled, under the same UID', () => {
    const entryOf = (changed: Partial<CalendarEvent>) =>
      parse(toText([{ ...event, ...changed }])).getFirstSubcomponent('vevent') as ICAL.Component
    const before = entryOf({})
    const after = entryOf({ revision: 4, cancelled: true })
    expect(before.getFirstPropertyValue('sequence')).toBe(3)
    expect(before.getFirstPropertyValue('status')).toBe('CONFIRMED')
    expect(after.getFirstPropertyValue('sequence')).toBe(4)
    expect(after.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(after.getFirstPropertyValue('uid')).toBe(before.getFirstPropertyValue('uid'))
  })

  it('is read back whole, whatever the event says', () => {
    const text = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}\p{P} ,;\\]{0,60}[\p{L}\p{N}]$/u)
    const day = 86_400_000
    const moment = fc.integer({ min: 0, max: 3 * 365 * 24 * 4 })
    const zone = fc.constantFrom('Asia/Almaty', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata')
    fc.assert(
      fc.property(
        text,
        text,
        moment,
        zone,
        fc.nat(99),
        (title, location, quarter, timeZone, revision) => {
          const startsAt = new Date(Date.UTC(2026, 0, 1) + quarter * (day / 96)).toISOString()
          const endsAt = new Date(Date.parse(startsAt) + 5_400_000).toISOString()
          const changed = { ...event, title, location, startsAt, endsAt, timeZone, revision }
          const root = parse(toText([changed]))
          const entry = new ICAL.Event(root.getFirstSubcomponent('vevent') as ICAL.Component)
          const rules = new ICAL.Timezone(root.getFirstSubcomponent('vtimezone') as ICAL.Component)
          const { startDate, endDate } = entry
          startDate.zone = rules
          endDate.zone = rules
          expect(entry.summary).toBe(title)
          expect(entry.location).toBe(location)
          expect(entry.sequence).toBe(revision)
          // in the hour that a zone has twice, its clock alone does not tell which is meant
          const twice =
            toOffset(new Date(startsAt), timeZone) -
            toOffset(new Date(Date.parse(startsAt) - 3_600_000), timeZone)
          fc.pre(
            twice === 0 &&
              toOffset(new Date(endsAt), timeZone) === toOffset(new Date(startsAt), timeZone),
          )
          fc.pre(
            toOffset(new Date(Date.parse(endsAt) + 3_600_000), timeZone) ===
              toOffset(new Date(startsAt), timeZone),
          )
          expect(startDate.toJSDate().toISOString()).toBe(startsAt)
          expect(endDate.toJSDate().toISOString()).toBe(endsAt)
        },
      ),
      { numRuns: 60 },
    )
  })
})
