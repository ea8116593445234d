import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Registration } from '../../../cms/payload-types.ts'
import { lookAtEvents } from '../../../cms/registrations/clock.ts'
import type { Draw } from '../../../cms/registrations/draw.ts'
import { commitTo, drawOrder } from '../../../cms/registrations/lot.ts'
import { findRoster } from '../../../cms/registrations/roster.ts'
import { openScratch } from '../scratch.ts'
import { eventsOf } from './world.ts'

const start = new Date('2026-11-24T05:00:00Z')
const at = (hours: number) => new Date(start.getTime() + hours * 3_600_000).toISOString()

let scratch: Awaited<ReturnType<typeof openScratch>>
let world: ReturnType<typeof eventsOf>
beforeAll(async () => {
  vi.useFakeTimers({ now: start, toFake: ['Date'] })
  scratch = await openScratch()
  world = eventsOf(scratch.payload)
})
afterAll(async () => {
  vi.useRealTimers()
  await scratch.close()
})

it.each([
  { entrants: 0, capacity: 3 },
  { entrants: 1, capacity: 1 },
  { entrants: 7, capacity: 1 },
  { entrants: 7, capacity: 6 },
  { entrants: 7, capacity: 7 },
  { entrants: 7, capacity: 50 },
  { entrants: 7, capacity: null },
])(
  'a draw of $entrants for $capacity places loses nobody and gives no place too many',
  async ({ entrants, capacity }) => {
    vi.setSystemTime(start)
    const event = await world.event(
      { capacity, startsAt: at(100), endsAt: at(103) },
      { mode: 'lottery', drawAt: at(50) },
    )
    await lookAtEvents(scratch.payload)
    const promised = (await findRoster(scratch.payload, event.id))!.commitment
    for (const user of await world.users(entrants))
      await world.as(user).registrations.register({ event: event.slug, who: 'self' })
    vi.setSystemTime(at(50))
    await lookAtEvents(scratch.payload)

    const { docs } = await scratch.payload.db.find<Registration>({
      collection: 'registrations',
      where: { event: { equals: event.id } },
      sort: 'number',
      limit: 0,
      pagination: false,
    })
    const places = Math.min(entrants, capacity ?? entrants)
    expect(docs.map(({ number }) => number)).toEqual(docs.map((_, index) => index + 1))
    expect(docs.map(({ state }) => state)).toEqual(
      docs.map((_, index) => (index < places ? 'confirmed' : 'waiting')),
    )
    expect(docs).toHaveLength(entrants)
    const roster = (await findRoster(scratch.payload, event.id))!
    expect(roster).toMatchObject({
      drawnAt: at(50),
      taken: places,
      waiting: entrants - places,
      entered: 0,
    })
    const { entries } = roster.draw as unknown as Draw
    expect(commitTo(roster.seed!)).toBe(promised)
    expect(entries).toEqual(docs.map(({ codeHash }) => codeHash))
    expect(drawOrder(roster.seed!, [...entries].sort())).toEqual(entries)
  },
)
