import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
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
})
