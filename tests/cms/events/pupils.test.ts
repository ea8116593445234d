import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Consent, Event, Profile, User } from '../../../cms/payload-types.ts'
import { openScratch } from '../scratch.ts'
import { eventsOf } from './world.ts'

let scratch: Awaited<ReturnType<typeof openScratch>>
let world: ReturnType<typeof eventsOf>
let teacher: User
let region: { id: number }
beforeAll(async () => {
  scratch = await openScratch()
  world = eventsOf(scratch.payload)
  region = await world.people.region('pupils')
  const vetted = { vettedUntil: inHours(1000) }
  teacher = (await world.people.user(['member'], vetted as never)) as User
  await world.people.child({
    user: teacher.id,
    kind: 'teacher',
    birthDate: '1980-01-01',
    region: region.id,
  })
})
afterAll(() => scratch.close())

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const yearsAgo = (years: number) => {
  const then = new Date(Date.now() - 40 * 86_400_000)
  then.setUTCFullYear(then.getUTCFullYear() - years)
  return then.toISOString().slice(0, 10)
}

/** Pupils of 17 to whom the teacher has given cards, by their given names. */
async function givePupils(...names: string[]): Promise<Profile[]> {
  const list = names.map((name) => `Сынақова; ${name}; ${yearsAgo(17)}`).join('\n')
  const made = await world.as(teacher).pupils.makeCards({ group: '11 «Ә»', list, locale: 'kk' })
  if (!made.ok) throw new Error(made.reason)
  return Promise.all(
    names.map(async (givenName) => {
      const where: Where = {
        and: [{ familyName: { equals: 'Сынақова' } }, { givenName: { equals: givenName } }],
      }
      return (await scratch.payload.db.findOne<Profile>({ collection: 'profiles', where }))!
    }),
  )
}
const agree = (profile: number, purpose = 'participation') =>
  scratch.payload.create({ ...world.people.paper(profile, purpose), overrideAccess: true })
const withdraw = (profile: number, purpose: string) =>
  scratch.payload.create({
    ...world.people.paper(profile, purpose, 'withdrawn'),
    overrideAccess: true,
  })
async function tie(child: number) {
  const guardian = (await world.people.user(['guardian'])) as User
  await scratch.payload.db.create({
    collection: 'guardianships',
    data: {
      child,
      guardian: guardian.id,
      guardianName: guardian.name,
      link: 'centre',
      state: 'active',
      expiresAt: inHours(1),
    },
  })
  return guardian
}
const rowOf = async (event: Event, profile: number) =>
  (
    await scratch.payload.find({
      collection: 'registrations',
      where: { and: [{ event: { equals: event.id } }, { profile: { equals: profile } }] },
      overrideAccess: true,
      depth: 0,
    })
  ).docs[0]!
const registerPupils = (who: unknown, event: Event, pupils: Profile[], more: object = {}) =>
  world.as(who).registrations.registerPupils({
    event: event.slug,
    ...Object.fromEntries(pupils.map(({ id }) => [`pupil-${id}`, 'on'])),
    ...more,
  })
const kindsOf = async (user: number) => (await world.told(user)).map(({ kind }) => kind)

describe('a teacher', () => {
  it('registers pupils, each with an outcome of their own; pupil and guardian are told', async () => {
    const [anar, bota, venera] = await givePupils('Анар', 'Бота', 'Венера')
    for (const pupil of [anar!, bota!]) await agree(pupil.id)
    const guardian = await tie(anar!.id)
    const event = await world.event({ capacity: 1 })
    const done = await registerPupils(teacher, event, [anar!, bota!, venera!])
    expect(done).toMatchObject({
      ok: true,
      rows: [
        { ok: true, state: 'confirmed' },
        { ok: true, state: 'waiting' },
        { ok: false, reason: 'guardian' },
      ],
    })
    expect(await rowOf(event, anar!.id)).toMatchObject({ by: 'teacher', user: teacher.id })
    for (const account of [teacher.id, anar!.user as number, guardian.id])
      expect(await kindsOf(account)).toContain('registration_confirmed')
    expect(await registerPupils(teacher, event, [anar!])).toMatchObject({
      rows: [{ ok: false, reason: 'already' }],
    })
    // the guardian may take it back, the place goes on
    const { id } = await rowOf(event, anar!.id)
    expect(await world.as(guardian).registrations.cancel({ registration: String(id) })).toEqual({
      ok: true,
    })
    expect((await rowOf(event, bota!.id)).state).toBe('offered')
  })

  it('answers the questions once for all, and ticks somebody', async () => {
    const [gauhar] = await givePupils('Гауһар')
    await agree(gauhar!.id)
    const event = await world.event({}, {
      questions: [{ kind: 'text', label: 'Мектебі', required: true }],
    } as never)
    const [question] = event.registration!.questions!.map(({ id }) => id!)
    expect(await registerPupils(teacher, event, [])).toEqual({ ok: false, reason: 'nobody' })
    expect(await registerPupils(teacher, event, [gauhar!])).toEqual({
      ok: false,
      reason: 'questions',
      wrong: [question],
    })
    const answered = { [`q-${question}`]: 'Қаратұма' }
    expect(await registerPupils(teacher, event, [gauhar!], answered)).toMatchObject({ ok: true })
    expect((await rowOf(event, gauhar!.id)).answers).toEqual([{ question, value: 'Қаратұма' }])
  })

  it('registers whom they have led to a verified result, once the guardian agrees to taking part', async () => {
    const own = await scratch.payload.db.findOne<Profile>({
      collection: 'profiles',
      where: { user: { equals: teacher.id } },
    })
    const child = await world.people.child({ familyName: 'Жеңісова', birthDate: yearsAgo(12) })
    await scratch.payload.db.create({
      collection: 'achievements',
      data: {
        competition: { kk: 'Олимпиада' },
        kind: 'olympiad',
        year: 2025,
        profile: child.id,
        teacher: own!.id,
        verifiedAt: inHours(-1),
      },
      locale: 'all',
    } as never)
    const event = await world.event()
    const listed = async () =>
      (await world.as(teacher).registrations.prepare({ event: event.slug }))!.participants.some(
        ({ who }) => who === `pupil-${child.id}`,
      )
    expect(await listed()).toBe(false)
    await agree(child.id)
    expect(await listed()).toBe(true)
    expect(await registerPupils(teacher, event, [child])).toMatchObject({ rows: [{ ok: true }] })
  })

  it('registers nobody else’s pupils, and none without having been checked', async () => {
    const [dana] = await givePupils('Дана')
    await agree(dana!.id)
    const event = await world.event()
    const other = (await world.people.user(['member'], {
      vettedUntil: inHours(1000),
    } as never)) as User
    await world.people.child({ user: other.id, kind: 'teacher', birthDate: '1980-01-01' })
    expect(await registerPupils(other, event, [dana!])).toEqual({ ok: false, reason: 'nobody' })
    const lapsed = { ...teacher, vettedUntil: inHours(-1) }
    expect(await registerPupils(lapsed, event, [dana!])).toEqual({ ok: false, reason: 'nobody' })
  })

  it('has no say about pictures or the profile, and sees of a pupil only what they booked', async () => {
    const [erke] = await givePupils('Ерке')
    await agree(erke!.id)
    const event = await world.event({}, { photos: true })
    const wishes = { photo: 'agreed', onProfile: 'on' }
    await registerPupils(teacher, event, [erke!], wishes)
    const row = await rowOf(event, erke!.id)
    expect(row).toMatchObject({ photo: 'refused', onProfile: false })
    const registration = String(row.id)
    expect(
      await world.as(teacher).registrations.changeWishes({ registration, ...wishes, asked: 'x' }),
    ).toEqual({ ok: false, reason: 'gone' })
    const guardian = await tie(erke!.id)
    const elsewhere = await world.event()
    await world.as(guardian).registrations.register({
      event: elsewhere.slug,
      who: `child-${erke!.id}`,
    })
    const own = await world.as(teacher).registrations.listOwn()
    expect(own.some(({ event: { id } }) => id === String(event.id))).toBe(true)
    expect(own.some(({ event: { id } }) => id === String(elsewhere.id))).toBe(false)
  })
})

describe('the guardian’s answer about pictures', () => {
  const ledger = async (profile: number) =>
    (
      await scratch.payload.db.find<Consent>({
        collection: 'consents',
        where: { and: [{ profile: { equals: profile } }, { purpose: { equals: 'event_photo' } }] },
        sort: 'id',
        limit: 0,
        pagination: false,
      })
    ).docs
  const book = async (photo: 'agreed' | 'refused') => {
    const child = await world.people.child()
    const guardian = await tie(child.id)
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
    expect((await rowOf(event, child.id)).photo).toBe(photo)
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
    const registration = String((await rowOf(event, child.id)).id)
    const say = (photo: string) =>
      world.as(guardian).registrations.changeWishes({ registration, photo, locale: 'kk' })
    expect(await say('refused')).toEqual({ ok: true })
    expect((await rowOf(event, child.id)).photo).toBe('refused')
    await say('refused')
    await say('agreed')
    const lines = await ledger(child.id)
    expect(lines.map(({ entry }) => entry)).toEqual(['given', 'withdrawn', 'given'])
    expect(lines[1]!.closes).toBe(lines[0]!.id)
    expect((await rowOf(event, child.id)).photo).toBe('agreed')
  })

  it('is not the child’s to give', async () => {
    const pupil = (await world.people.user(['member'])) as User
    const child = await world.people.child({ user: pupil.id, birthDate: yearsAgo(17) })
    await agree(child.id)
    const event = await world.event({}, { photos: true })
    await world.as(pupil).registrations.register({
      event: event.slug,
      who: 'self',
      photo: 'agreed',
    })
    const row = await rowOf(event, child.id)
    await world.as(pupil).registrations.changeWishes({
      registration: String(row.id),
      photo: 'agreed',
    })
    expect((await rowOf(event, child.id)).photo).toBe('refused')
    expect(await ledger(child.id)).toEqual([])
  })

  it('given for all events counts where others register the child, until it is taken back', async () => {
    const [zere] = await givePupils('Зере')
    for (const purpose of ['participation', 'event_photo']) await agree(zere!.id, purpose)
    const event = await world.event({}, { photos: true })
    await registerPupils(teacher, event, [zere!])
    expect((await rowOf(event, zere!.id)).photo).toBe('agreed')
    await withdraw(zere!.id, 'event_photo')
    expect((await rowOf(event, zere!.id)).photo).toBe('refused')
    const next = await world.event({}, { photos: true })
    await registerPupils(teacher, next, [zere!])
    expect((await rowOf(next, zere!.id)).photo).toBe('refused')
  })
})
