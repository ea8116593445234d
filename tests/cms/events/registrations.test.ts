import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findRoster } from '../../../cms/registrations/roster.ts'
import { openScratch } from '../scratch.ts'
import { eventsOf } from './world.ts'

let scratch: Awaited<ReturnType<typeof openScratch>>
let world: ReturnType<typeof eventsOf>
beforeAll(async () => {
  scratch = await openScratch()
  world = eventsOf(scratch.payload)
})
afterAll(() => scratch.close())

const register = (user: unknown, slug: string | null | undefined, more: object = {}) =>
  world.as(user).registrations.register({ event: slug, who: 'self', ...more })

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

describe('places', () => {
  // many transactions one after the other, on a machine that may be doing much else
  const patience = 180_000
  it(
    'hold when two hundred people register at once for twenty',
    { timeout: patience },
    async () => {
      const event = await world.event({ capacity: 20 })
      const users = await world.users(200)
      const began = performance.now()
      const results = await Promise.all(users.map((user) => register(user, event.slug)))
      console.log(`200 at once: ${Math.round(performance.now() - began)} ms`)
      expect(results.filter(({ ok }) => ok)).toHaveLength(200)
      expect(await world.states(event.id)).toEqual({ confirmed: 20, waiting: 180 })
      const roster = await findRoster(scratch.payload, event.id)
      expect(roster).toMatchObject({ taken: 20, waiting: 180, lastNumber: 200 })
    },
  )

  it('are one a person, however often the form is sent', async () => {
    const event = await world.event({ capacity: 5 })
    const [user] = await world.users(1)
    const results = await Promise.all([1, 2, 3].map(() => register(user, event.slug)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter((each) => !each.ok && each.reason === 'already')).toHaveLength(2)
  })

  it.each([
    ['notYet', { opensAt: inHours(1) }, {}],
    ['closed', { closesAt: inHours(-1) }, {}],
    ['none', { mode: 'none' }, {}],
    ['over', {}, { startsAt: inHours(-3), endsAt: inHours(-1) }],
    ['cancelled', {}, { cancelled: true }],
    ['full', { waitingList: false }, { capacity: 1 }],
  ] as const)('are refused with a reason: %s', async (reason, settings, more) => {
    const event = await world.event(more, settings)
    const [first, second] = await world.users(2)
    if (reason === 'full') await register(first, event.slug)
    expect(await register(second, event.slug)).toEqual({ ok: false, reason })
  })

  it('are not given to visitors, nor for what is not published', async () => {
    const event = await world.event()
    expect(await register(null, event.slug)).toMatchObject({ reason: 'signIn' })
    const [user] = await world.users(1)
    expect(await register(user, 'no-such-event')).toMatchObject({ reason: 'gone' })
    const draft = await world.event({ _status: 'draft' })
    expect(await register(user, draft.slug)).toMatchObject({ reason: 'gone' })
  })
})

describe('questions', () => {
  it('are answered in their own kind, and no identity number is kept', async () => {
    const event = await world.event({}, {
      questions: [
        { kind: 'text', label: 'Неге келесіз?', required: true },
        { kind: 'choice', label: 'Тамақ', options: 'Ет\nКөкөніс' },
        { kind: 'yes_no', label: 'Автобус керек пе?' },
      ],
    } as never)
    const [why, food, bus] = event.registration!.questions!.map(({ id }) => `q-${id}`)
    const [a] = await world.users(1)
    const wrong = await register(a, event.slug, { [food!]: '2', [bus!]: 'yes' })
    expect(wrong).toMatchObject({ reason: 'questions', wrong: [why!.slice(2), food!.slice(2)] })
    const number = await register(a, event.slug, { [why!]: '950101300472' })
    expect(number).toMatchObject({ reason: 'identity' })
    expect(await register(a, event.slug, { [why!]: 'Білу үшін', [food!]: '1' })).toMatchObject({
      ok: true,
    })
    expect((await world.registration(event.id, a!.id)).answers).toEqual([
      { question: why!.slice(2), value: 'Білу үшін' },
      { question: food!.slice(2), value: '1' },
    ])
  })
})

describe('minors', () => {
  it('are registered by the guardian, who alone says whether they may be photographed', async () => {
    const event = await world.event({}, { photos: true })
    const guardian = await world.people.user(['guardian'])
    const pupil = await world.people.user(['member'])
    const child = await world.people.child({ user: pupil.id as never })
    const tie = { child: child.id, guardian: guardian.id, guardianName: 'Бесік', link: 'centre' }
    await scratch.payload.db.create({
      collection: 'guardianships',
      data: { ...tie, state: 'active', expiresAt: inHours(1) },
    })
    expect(await register(pupil, event.slug)).toMatchObject({ reason: 'guardian' })
    const who = `child-${child.id}`
    expect(await register(guardian, event.slug, { who })).toMatchObject({ reason: 'photo' })
    const booked = await register(guardian, event.slug, { who, photo: 'agreed' })
    expect(booked).toMatchObject({ ok: true, state: 'confirmed' })
    const row = await world.registration(event.id, guardian.id as number)
    expect(row).toMatchObject({ by: 'guardian', photo: 'agreed' })
    expect((await world.told(pupil.id as number)).map(({ kind }) => kind)).toEqual([
      'registration_confirmed',
    ])
    expect(await register(pupil, event.slug)).toMatchObject({ ok: false })
  })

  it('register alone with the guardian’s word on taking part, and are not photographed then', async () => {
    const event = await world.event({}, { photos: true })
    const pupil = await world.people.user(['member'])
    const child = await world.people.child({ user: pupil.id as never })
    await scratch.payload.create({
      ...world.people.paper(child.id, 'participation'),
      overrideAccess: true,
    })
    expect(await register(pupil, event.slug)).toMatchObject({ ok: true })
    expect((await world.registration(event.id, pupil.id as number)).photo).toBe('refused')
  })

  it('are nobody else’s to register', async () => {
    const event = await world.event()
    const child = await world.people.child()
    const [stranger] = await world.users(1)
    expect(await register(stranger, event.slug, { who: `child-${child.id}` })).toMatchObject({
      reason: 'gone',
    })
  })
})

describe('who sees a registration', () => {
  const seen = async (user: unknown) =>
    (
      await scratch.payload.find({
        collection: 'registrations',
        overrideAccess: false,
        user: user as never,
        depth: 0,
        pagination: false,
      })
    ).docs

  it('is the owner and staff of the event, and nobody reads the ticket', async () => {
    const region = await world.people.region('events')
    const event = await world.event({ region: region.id as never })
    const [a, b] = await world.users(2)
    await register(a, event.slug)
    const own = await seen({ ...a, collection: 'users' })
    expect(own).toHaveLength(1)
    expect(own[0]).not.toHaveProperty('ticket')
    expect(own[0]).not.toHaveProperty('codeHash')
    expect(await seen({ ...b, collection: 'users' })).toEqual([])
    await expect(seen(null)).rejects.toThrow()
    const coordinator = await world.people.user(['coordinator'], { region: region.id as never })
    expect((await seen(coordinator)).map(({ event }) => event)).toEqual([event.id])
    const editor = await world.people.user(['editor'])
    expect((await seen(editor)).length).toBeGreaterThan(200)
  })
})
