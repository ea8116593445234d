import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { inTransaction } from '../../../cms/database/in-transaction.ts'
import { move } from '../../../cms/registrations/move.ts'
import { findMove } from '../../../cms/registrations/register.ts'
import { openScratch } from '../scratch.ts'
import { eventsOf } from './world.ts'

let scratch: Awaited<ReturnType<typeof openScratch>>
let world: ReturnType<typeof eventsOf>
beforeAll(async () => {
  scratch = await openScratch()
  world = eventsOf(scratch.payload)
})
afterAll(() => scratch.close())
afterEach(() => vi.useRealTimers())

const register = (user: unknown, slug: string | null | undefined, more: object = {}) =>
  world.as(user).registrations.register({ event: slug, who: 'self', ...more })

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

describe('the line', () => {
  it('moves on when somebody cancels: the next has time to accept, and nobody passes', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const event = await world.event({ capacity: 1 })
    const [a, b, c, late] = await world.users(4)
    for (const user of [a, b, c]) await register(user, event.slug)
    const own = await world.registration(event.id, a!.id)
    expect(await world.as(a).registrations.cancel({ registration: String(own.id) })).toEqual({
      ok: true,
    })
    expect(await world.states(event.id)).toEqual({ cancelled: 1, offered: 1, waiting: 1 })
    expect((await world.registration(event.id, b!.id)).offerUntilAt).toBe(inHours(24))
    // the place that is kept is nobody else's
    await register(late, event.slug)
    expect((await world.registration(event.id, late!.id)).state).toBe('waiting')
    const offered = await world.registration(event.id, b!.id)
    expect(await world.as(b).registrations.accept({ registration: String(offered.id) })).toEqual({
      ok: true,
    })
    expect((await world.registration(event.id, b!.id)).state).toBe('confirmed')
    expect((await world.told(b!.id)).map(({ kind }) => kind)).toEqual([
      'registration_waiting',
      'registration_offered',
      'registration_confirmed',
    ])
  })

  it('gives places at once where the event says so, and when the room grows', async () => {
    const event = await world.event({ capacity: 1 }, { acceptHours: 0 })
    const users = await world.users(4)
    for (const user of users) await register(user, event.slug)
    expect(await world.states(event.id)).toEqual({ confirmed: 1, waiting: 3 })
    await world.update(event.id, { capacity: 3 })
    expect(await world.states(event.id)).toEqual({ confirmed: 3, waiting: 1 })
    expect((await world.registration(event.id, users[2]!.id)).state).toBe('confirmed')
    await world.update(event.id, { capacity: 1 })
    expect(await world.states(event.id)).toEqual({ confirmed: 3, waiting: 1 })
  })

  it.each([
    ['a free place', { taken: 1, waiting: 0 }, true, 'confirm'],
    ['a free place for which somebody waits', { taken: 1, waiting: 1 }, true, 'queue'],
    [
      'a free place for which somebody waits, and no line',
      { taken: 1, waiting: 1 },
      false,
      undefined,
    ],
    ['more free places than people waiting', { taken: 0, waiting: 1 }, true, 'confirm'],
    ['no place', { taken: 2, waiting: 0 }, true, 'queue'],
    ['no place and no line', { taken: 2, waiting: 0 }, false, undefined],
  ])('whoever comes to %s', (_, roster, waitingList, move) => {
    const event = { capacity: 2, registration: { mode: 'first_come', waitingList } }
    expect(findMove(event as never, roster as never)).toBe(move)
  })

  it('has no moves but those of the table', async () => {
    const event = await world.event()
    const [a] = await world.users(1)
    await register(a, event.slug)
    const own = await world.registration(event.id, a!.id)
    const promote = inTransaction(scratch.payload, (req) =>
      move(req, event as never, own, { move: 'promote', by: 'clock' }),
    )
    await expect(promote).rejects.toThrow('confirmed')
    expect(await world.registration(event.id, a!.id)).toMatchObject({ history: own.history })
  })

  it('takes whoever comes back to its end', async () => {
    const event = await world.event({ capacity: 1 })
    const [a, b] = await world.users(2)
    await register(a, event.slug)
    await register(b, event.slug)
    const own = await world.registration(event.id, a!.id)
    await world.as(a).registrations.cancel({ registration: String(own.id) })
    await register(a, event.slug)
    expect(await world.registration(event.id, a!.id)).toMatchObject({ state: 'waiting', number: 3 })
  })

  it('is called off with the event, and everybody hears of it once', async () => {
    const event = await world.event({ capacity: 1 })
    const [a, b] = await world.users(2)
    for (const user of [a, b]) await register(user, event.slug)
    await world.update(event.id, { cancelled: true })
    await world.update(event.id, { cancelled: true })
    expect(await world.states(event.id)).toEqual({ cancelled: 2 })
    const kinds = (await world.told(b!.id)).map(({ kind }) => kind)
    expect(kinds).toEqual(['registration_waiting', 'event_cancelled'])
  })

  it('hears once of another hour', async () => {
    const event = await world.event()
    const [a] = await world.users(1)
    await register(a, event.slug)
    await world.update(event.id, { startsAt: inHours(241) })
    await world.update(event.id, { title: 'Басқа атау' })
    const kinds = (await world.told(a!.id)).map(({ kind }) => kind)
    expect(kinds).toEqual(['registration_confirmed', 'event_changed'])
  })
})

describe('cancelling', () => {
  it('is not somebody else’s to do, and ends at its deadline', async () => {
    const event = await world.event({}, { cancelUntilAt: inHours(-1) })
    const [a, stranger] = await world.users(2)
    await register(a, event.slug)
    const registration = String((await world.registration(event.id, a!.id)).id)
    expect(await world.as(stranger).registrations.cancel({ registration })).toMatchObject({
      reason: 'gone',
    })
    expect(await world.as(a).registrations.cancel({ registration })).toMatchObject({
      reason: 'tooLate',
    })
    const editor = await world.people.user(['editor'])
    expect(await world.as(editor).registrations.cancel({ registration })).toEqual({ ok: true })
    expect(await world.as(editor).registrations.cancel({ registration })).toMatchObject({
      reason: 'notNow',
    })
  })
})
