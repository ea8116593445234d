import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Consent, User } from '../../../cms/payload-types.ts'
import { openTeacher, yearsAgo } from './teacher.ts'

let world: Awaited<ReturnType<typeof openTeacher>>
beforeAll(async () => {
  world = await openTeacher()
})
afterAll(() => world.scratch.close())

describe('the guardian’s answer about pictures', () => {
  const ledger = async (profile: number) =>
    (
      await world.scratch.payload.db.find<Consent>({
        collection: 'consents',
        where: { and: [{ profile: { equals: profile } }, { purpose: { equals: 'event_photo' } }] },
        sort: 'id',
        limit: 0,
        pagination: false,
      })
    ).docs
  const book = async (photo: 'agreed' | 'refused') => {
    const child = await world.people.child()
    const guardian = await world.tie(child.id)
    const event = await world.event({}, { photos: true })
    await world.as(guardian).registrations.register({
      event: event.slug,
      who: `child-${child.id}`,
      photo,
      locale: 'ru',
    })
    return { child, guardian, event }
  }

  it.each([
    ['agreed', 'given'],
    ['refused', 'withdrawn'],
  ] as const)('stands in the ledger, about that event: %s', async (photo, entry) => {
    const { child, guardian, event } = await book(photo)
    expect(await ledger(child.id)).toMatchObject([
      {
        entry,
        event: event.id,
        giver: 'guardian',
        giverName: guardian.name,
        account: guardian.id,
        how: 'account',
        language: 'ru',
        version: 1,
        recipient: 'world',
      },
    ])
    expect((await world.rowOf(event, child.id)).photo).toBe(photo)
    // of one event, so that nothing stands of all
    const shown = await world.as(guardian).consents.listConsents({
      person: child.handle!,
      locale: 'kk',
    })
    const row = shown!.rows.find(({ purpose }) => purpose === 'event_photo')
    expect(row).toMatchObject({ standing: null, history: [{ event: { kk: event.title } }] })
  })

  it('can be changed, each time with a line of its own that closes the one before', async () => {
    const { child, guardian, event } = await book('agreed')
    const registration = String((await world.rowOf(event, child.id)).id)
    const say = (photo: string) =>
      world.as(guardian).registrations.changeWishes({ registration, photo, locale: 'kk' })
    expect(await say('refused')).toEqual({ ok: true })
    expect((await world.rowOf(event, child.id)).photo).toBe('refused')
    await say('refused')
    await say('agreed')
    const lines = await ledger(child.id)
    expect(lines.map(({ entry }) => entry)).toEqual(['given', 'withdrawn', 'given'])
    expect(lines[1]!.closes).toBe(lines[0]!.id)
    expect((await world.rowOf(event, child.id)).photo).toBe('agreed')
  })

  it('is not the child’s to give', async () => {
    const pupil = (await world.people.user(['member'])) as User
    const child = await world.people.child({ user: pupil.id, birthDate: yearsAgo(17) })
    await world.agree(child.id)
    const event = await world.event({}, { photos: true })
    await world.as(pupil).registrations.register({
      event: event.slug,
      who: 'self',
      photo: 'agreed',
    })
    const row = await world.rowOf(event, child.id)
    await world.as(pupil).registrations.changeWishes({
      registration: String(row.id),
      photo: 'agreed',
    })
    expect((await world.rowOf(event, child.id)).photo).toBe('refused')
    expect(await ledger(child.id)).toEqual([])
  })

  it('given for all events counts where others register the child, until it is taken back', async () => {
    const [zere] = await world.givePupils('Зере')
    for (const purpose of ['participation', 'event_photo']) await world.agree(zere!.id, purpose)
    const event = await world.event({}, { photos: true })
    await world.registerPupils(world.teacher, event, [zere!])
    expect((await world.rowOf(event, zere!.id)).photo).toBe('agreed')
    await world.withdraw(zere!.id, 'event_photo')
    expect((await world.rowOf(event, zere!.id)).photo).toBe('refused')
    const next = await world.event({}, { photos: true })
    await world.registerPupils(world.teacher, next, [zere!])
    expect((await world.rowOf(next, zere!.id)).photo).toBe('refused')
  })
})
