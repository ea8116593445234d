import ICAL from 'ical.js'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { toText, visitAs } from './visitor.ts'

const { url } = inject('server')
/** Online, and the demo member has a place at it. */
const online = { slug: 'talimgermen-birinshi-kesh', door: 'meet.elumiti.example/talimger' }
type Visitor = Awaited<ReturnType<typeof visitAs>>
let member: Visitor
let partner: Visitor
beforeAll(async () => {
  ;[member, partner] = await Promise.all([visitAs('member'), visitAs('partner')])
})

const readCalendar = async (path: string) => {
  const answer = await fetch(new URL(path, url))
  const text = await answer.text()
  const root = new ICAL.Component(ICAL.parse(text) as unknown[])
  const events = root.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
  return { answer, text, root, events }
}
const readEvent = async (slug: string) => {
  const answer = await fetch(`${url}/api/events?where[slug][equals]=${slug}&depth=0`)
  return ((await answer.json()) as { docs: { startsAt: string; endsAt: string }[] }).docs[0]!
}
/** The moments of an entry, by the rules that the calendar itself brings. */
function momentsOf(root: ICAL.Component, { startDate, endDate }: ICAL.Event) {
  const zones = root.getAllSubcomponents('vtimezone').map((each) => new ICAL.Timezone(each))
  return [startDate, endDate].map((time) => {
    const { tzid } = time.toJSON() as { timezone?: string; tzid?: string }
    time.zone = zones.find((zone) => zone.tzid === tzid) ?? zones[0]!
    return time.toJSDate().toISOString()
  })
}

describe('the calendar of all events', () => {
  test('is read by a library of somebody else’s, in three languages under the same UIDs', async () => {
    const kazakh = await readCalendar('/kk/events.ics')
    expect(kazakh.answer.headers.get('content-type')).toContain('text/calendar')
    expect(kazakh.events.length).toBeGreaterThan(5)
    const uids = kazakh.events.map(({ uid }) => uid).sort()
    expect(new Set(uids).size).toBe(uids.length)
    const russian = await readCalendar('/ru/events.ics')
    expect(russian.events.map(({ uid }) => uid).sort()).toEqual(uids)
    expect(russian.events.map(({ summary }) => summary)).toContain('Первый вечер с наставником')
    // an event abroad keeps the clock of its place
    const abroad = kazakh.events.find(({ summary }) => summary === 'Шетелде оқитындардың кездесуі')!
    const berlin = { timeZone: 'Europe/Berlin', hour: 'numeric', hourCycle: 'h23' } as const
    const { startsAt } = await readEvent('shetelde-oqityndar-kezdesui')
    const hour = new Intl.DateTimeFormat('en', berlin).format(new Date(startsAt))
    expect(abroad.startDate.hour).toBe(Number(hour))
    expect(kazakh.text).toContain('TZID:Europe/Berlin')
    expect(kazakh.text).not.toContain('meet.elumiti.example')
  })

  test('has every event with its moments, as one calendar of its own has it', async () => {
    const all = await readCalendar('/kk/events.ics')
    const one = await readCalendar(`/kk/events/${online.slug}.ics`)
    expect(one.answer.headers.get('content-disposition')).toContain(`${online.slug}.ics`)
    expect(one.events).toHaveLength(1)
    const [event] = one.events
    const same = all.events.find(({ uid }) => uid === event!.uid)!
    const { startsAt, endsAt } = await readEvent(online.slug)
    expect(momentsOf(one.root, event!)).toEqual([startsAt, endsAt])
    expect(momentsOf(all.root, same)).toEqual([startsAt, endsAt])
  })
})

describe('the way in online', () => {
  test('is on no page and in no answer for who is not registered', async () => {
    for (const path of [
      `/kk/events/${online.slug}/`,
      `/kk/events/${online.slug}.ics`,
      `/api/events?where[slug][equals]=${online.slug}&locale=all&depth=2`,
      `/api/search?q=${encodeURIComponent('Тәлімгермен бірінші кеш')}`,
    ]) {
      expect(await (await fetch(url + path)).text(), path).not.toContain(online.door)
      expect((await partner.get(path)).html, path).not.toContain(online.door)
    }
    expect((await partner.get('/kk/account/registrations/')).html).not.toContain(online.door)
  })

  test('is in the account of who has a place, and not of who has given it back', async () => {
    const { html } = await member.get('/kk/account/registrations/')
    expect(html).toContain(online.door)
    // this one was cancelled by the member
    expect(html).toContain('Шетелде оқитындардың кездесуі')
    expect(html).not.toContain('meet.elumiti.example/shetel')
  })
})

test('a calendar of one’s own is for whoever has its address, until another is made', async () => {
  const page = '/kk/account/registrations/'
  const find = async () =>
    /href="([^"]+\/calendar\/[^"]+\.ics)"/.exec((await member.get(page)).html)
  expect(await find()).toBeNull()
  await member.post(page, { act: 'calendar' })
  const [, address] = (await find())!
  const { answer, events } = await readCalendar(address!)
  expect(answer.headers.get('cache-control')).toContain('no-store')
  const entry = (summary: string) => events.find((each) => each.summary === summary)
  expect(entry('Тәлімгермен бірінші кеш')!.description).toContain(online.door)
  const cancelled = entry('Шетелде оқитындардың кездесуі')!
  expect(cancelled.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(cancelled.description ?? '').not.toContain('meet.')
  // what is only waited for is in no calendar
  expect(entry('Алғашқы ғылыми мақала: шеберлік сабағы')).toBeUndefined()
  await member.post(page, { act: 'calendar' })
  expect((await fetch(address!)).status).toBe(404)
  expect((await fetch((await find())![1]!)).status).toBe(200)
  expect((await partner.get(page)).html).not.toContain('/calendar/')
})

test('a month is a table of its days, with the way to those beside it', async () => {
  const { startsAt } = await readEvent(online.slug)
  const day = new Date(Date.parse(startsAt) + 5 * 3_600_000).toISOString().slice(0, 10)
  const page = await partner.get(`/kk/events/month/${day.slice(0, 7)}/`)
  expect(toText(page)).toContain('Тәлімгермен бірінші кеш')
  expect(page.html.match(/href="\/kk\/events\/month\/\d{4}-\d{2}\/"/g)!.length).toBeGreaterThan(1)
  const [table] = page.html.split('</table>')
  expect((await partner.get('/kk/events/month/2099-11/')).status).toBe(404)
  const cells = table!.split('<td').filter((cell) => cell.includes(online.slug))
  expect(cells).toHaveLength(1)
  expect(cells[0]).toContain(day)
})
