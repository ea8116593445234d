import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { getLastSeq } from '../../../cms/changes/follow.ts'
import { inTransaction } from '../../../cms/database/in-transaction.ts'
import { erase } from '../../../cms/erasure/erase.ts'
import { notify } from '../../../cms/notifications/notify.ts'
import { lookAtEvents } from '../../../cms/registrations/clock.ts'
import { commitTo, drawOrder } from '../../../cms/registrations/lot.ts'
import type { Draw } from '../../../cms/registrations/draw.ts'
import { findRoster } from '../../../cms/registrations/roster.ts'
import { openScratch } from '../scratch.ts'
import { eventsOf } from './world.ts'

const start = new Date('2026-11-24T05:00:00Z')
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000)
const at = (hours: number) => after(hours).toISOString()
const travel = (hours: number) => vi.setSystemTime(after(hours))

let scratch: Awaited<ReturnType<typeof openScratch>>
let world: ReturnType<typeof eventsOf>
beforeAll(async () => {
  scratch = await openScratch()
  world = eventsOf(scratch.payload)
  vi.useFakeTimers({ now: start, toFake: ['Date'] })
})
afterAll(async () => {
  vi.useRealTimers()
  await scratch.close()
})

const register = (user: unknown, slug: string | null | undefined) =>
  world.as(user).registrations.register({ event: slug, who: 'self' })
const kindsOf = async (user: number) => (await world.told(user)).map(({ kind }) => kind)
const look = (slug: string | null | undefined) => world.as(null).registrations.look({ event: slug })

describe('a lottery', () => {
  it('promises its number first, draws once, and can be checked afterwards', async () => {
    const { payload } = scratch
    travel(0)
    const event = await world.event(
      { capacity: 3, startsAt: at(100), endsAt: at(103) },
      { mode: 'lottery', closesAt: at(40), drawAt: at(50) },
    )
    await lookAtEvents(payload)
    const promised = (await findRoster(payload, event.id))!
    expect(promised).toMatchObject({ entered: 0 })
    expect((await look(event.slug))?.commitment).toBe(promised.commitment)
    const users = await world.users(8)
    for (const user of users)
      expect(await register(user, event.slug)).toMatchObject({ ok: true, state: 'entered' })
    travel(49)
    await lookAtEvents(payload)
    expect(await world.states(event.id)).toEqual({ entered: 8 })
    travel(50)
    await lookAtEvents(payload)
    expect(await world.states(event.id)).toEqual({ confirmed: 3, waiting: 5 })
    const drawn = (await findRoster(payload, event.id))!
    const { entries, places } = drawn.draw as unknown as Draw
    expect(places).toBe(3)
    expect(commitTo(drawn.seed!)).toBe(promised.commitment)
    expect(drawOrder(drawn.seed!, entries)).toEqual(entries)
    travel(51)
    await lookAtEvents(payload)
    expect((await findRoster(payload, event.id))!.drawnAt).toBe(drawn.drawnAt)
    // the line goes on in the order drawn
    const won = entries[0]
    const rows = await Promise.all(users.map(({ id }) => world.registration(event.id, id)))
    const winner = rows.find(({ codeHash }) => codeHash === won)!
    const next = rows.find(({ codeHash }) => codeHash === entries[3])!
    const user = users.find(({ id }) => id === winner.user)!
    await world.as(user).registrations.cancel({ registration: String(winner.id) })
    expect((await world.registration(event.id, next.user as number)).state).toBe('offered')
  })

  it('hides the number from everybody until it is drawn', async () => {
    const { docs } = await scratch.payload.find({
      collection: 'rosters',
      overrideAccess: false,
      user: null,
      depth: 0,
    })
    expect(docs.length).toBeGreaterThan(0)
    for (const doc of docs) expect(doc).not.toHaveProperty('secretSeed')
  })

  it('shows the promise on its page, and the number only when it is drawn', async () => {
    travel(0)
    const event = await world.event(
      { capacity: 1, startsAt: at(100), endsAt: at(103) },
      { mode: 'lottery', drawAt: at(50) },
    )
    await lookAtEvents(scratch.payload)
    for (const user of await world.users(2)) await register(user, event.slug)
    const { secretSeed, commitment } = (await findRoster(scratch.payload, event.id))!
    const shown = () => world.as(null).registrations.findDraw({ event: event.slug })
    expect(await shown()).toMatchObject({ commitment, seed: null, drawnAt: null, entries: [] })
    expect(JSON.stringify(await shown())).not.toContain(secretSeed)
    travel(50)
    await lookAtEvents(scratch.payload)
    const drawn = (await shown())!
    expect(drawn).toMatchObject({ commitment, seed: secretSeed, drawnAt: at(50), places: 1 })
    expect(drawOrder(drawn.seed!, drawn.entries)).toEqual(drawn.entries)
    expect(drawn.entries).toHaveLength(2)
  })
})

describe('the clock', () => {
  it('takes back an offer that has run out and makes it to the next', async () => {
    travel(0)
    const event = await world.event({ capacity: 1, startsAt: at(200), endsAt: at(203) })
    const [a, b, c] = await world.users(3)
    for (const user of [a, b, c]) await register(user, event.slug)
    const own = await world.registration(event.id, a!.id)
    await world.as(a).registrations.cancel({ registration: String(own.id) })
    travel(23)
    await lookAtEvents(scratch.payload)
    expect((await world.registration(event.id, b!.id)).state).toBe('offered')
    travel(25)
    const offered = await world.registration(event.id, b!.id)
    expect(
      await world.as(b).registrations.accept({ registration: String(offered.id) }),
    ).toMatchObject({ reason: 'lapsed' })
    await lookAtEvents(scratch.payload)
    expect((await world.registration(event.id, b!.id)).state).toBe('cancelled')
    expect((await world.registration(event.id, c!.id)).state).toBe('offered')
    expect(await kindsOf(b!.id)).toContain('registration_lapsed')
  })

  it('leaves an event in peace that is full, however long somebody waits', async () => {
    const { payload } = scratch
    travel(0)
    const event = await world.event({ capacity: 1, startsAt: at(200), endsAt: at(203) })
    for (const user of await world.users(2)) await register(user, event.slug)
    await lookAtEvents(payload)
    const before = { roster: await findRoster(payload, event.id), seq: await getLastSeq(payload) }
    travel(1)
    await lookAtEvents(payload)
    expect(await findRoster(payload, event.id)).toEqual(before.roster)
    expect(await getLastSeq(payload)).toBe(before.seq)
  })

  it('gives the place of somebody who has been erased to the next', async () => {
    const { payload, dataDir } = scratch
    travel(0)
    const event = await world.event({ capacity: 1, startsAt: at(200), endsAt: at(203) })
    const [a, b] = await world.users(2)
    for (const user of [a, b]) await register(user, event.slug)
    await erase(payload, dataDir, { subject: 'users', id: a!.id, askedBy: 'self' })
    expect(await findRoster(payload, event.id)).toMatchObject({ taken: 0, waiting: 1 })
    await lookAtEvents(payload)
    expect((await world.registration(event.id, b!.id)).state).toBe('offered')
    expect(await findRoster(payload, event.id)).toMatchObject({ taken: 1, waiting: 0 })
  })

  it('gives the place at once where there is no time left to ask', async () => {
    travel(0)
    const event = await world.event({ capacity: 1, startsAt: at(20), endsAt: at(22) })
    const [a, b] = await world.users(2)
    for (const user of [a, b]) await register(user, event.slug)
    const own = await world.registration(event.id, a!.id)
    await world.as(a).registrations.cancel({ registration: String(own.id) })
    expect((await world.registration(event.id, b!.id)).state).toBe('confirmed')
  })

  it('reminds a day and an hour before, once each, and again of another hour', async () => {
    travel(0)
    const event = await world.event({ startsAt: at(48), endsAt: at(50) })
    const [a] = await world.users(1)
    await register(a, event.slug)
    const looks: [number, string[]][] = [
      [20, []],
      [24, ['event_tomorrow']],
      [24.1, ['event_tomorrow']],
      [30, ['event_tomorrow']],
      [47, ['event_tomorrow', 'event_soon']],
      [47.5, ['event_tomorrow', 'event_soon']],
    ]
    for (const [hours, told] of looks) {
      travel(hours)
      await lookAtEvents(scratch.payload)
      expect(await kindsOf(a!.id)).toEqual(['registration_confirmed', ...told])
    }
  })

  it('destroys what it knows of participants when the time is over, and keeps the numbers', async () => {
    travel(0)
    const event = await world.event(
      { startsAt: at(10), endsAt: at(12), capacity: 5 },
      { retentionDays: 30 },
    )
    const users = await world.users(3)
    for (const user of users) await register(user, event.slug)
    // a call may have the number that a registration has
    const { id } = await world.registration(event.id, users[1]!.id)
    await inTransaction(scratch.payload, (req) =>
      notify(req, {
        user: users[1]!.id,
        kind: 'call_deadline',
        key: `call_deadline:${id}:1:24`,
        values: {},
        path: '/',
      }),
    )
    travel(12 + 30 * 24 - 1)
    await lookAtEvents(scratch.payload)
    expect(await world.states(event.id)).toEqual({ confirmed: 3 })
    travel(12 + 30 * 24)
    await lookAtEvents(scratch.payload)
    expect(await world.states(event.id)).toEqual({})
    expect(await kindsOf(users[0]!.id)).toEqual([])
    expect(await kindsOf(users[1]!.id)).toEqual(['call_deadline'])
    const roster = await findRoster(scratch.payload, event.id)
    expect(roster).toMatchObject({ taken: 3, shreddedAt: at(12 + 30 * 24) })
  })
})
