import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CalendarEntry } from '../../../cms/registrations/calendar.ts'
import { openScratch } from '../scratch.ts'
import { eventsOf } from './world.ts'

let scratch: Awaited<ReturnType<typeof openScratch>>
let world: ReturnType<typeof eventsOf>
beforeAll(async () => {
  scratch = await openScratch()
  world = eventsOf(scratch.payload)
})
afterAll(() => scratch.close())

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

it('an entry is newer with every change, so that no calendar keeps an old one', async () => {
  const event = await world.event({ onlineUrl: 'https://meet.example/1' })
  const [user] = await world.users(1)
  const { registrations } = world.as(user)
  await registrations.renewCalendar()
  const token = (await registrations.findCalendarToken())!
  const seen: CalendarEntry[] = []
  const look = async () => {
    const [entry] = (await world.as(null).registrations.readCalendar({ token }))!
    seen.push(entry!)
  }
  const register = () => registrations.register({ event: event.slug, who: 'self' })
  await register()
  await look()
  const { id } = await world.registration(event.id, user!.id)
  await registrations.cancel({ registration: String(id) })
  await look()
  await register()
  await look()
  await world.update(event.id, { startsAt: inHours(241) })
  await look()
  await world.update(event.id, { cancelled: true })
  await look()
  expect(seen.map(({ cancelled }) => cancelled)).toEqual([false, true, false, false, true])
  expect(seen.map(({ onlineUrl }) => Boolean(onlineUrl))).toEqual([true, false, true, true, false])
  expect(new Set(seen.map((entry) => entry.id)).size).toBe(1)
  for (const [at, { revision }] of seen.entries())
    if (at > 0) expect(revision).toBeGreaterThan(seen[at - 1]!.revision)
})
