import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Profile, User } from '../../../cms/payload-types.ts'
import { inHours, openTeacher, yearsAgo } from './teacher.ts'

let world: Awaited<ReturnType<typeof openTeacher>>
beforeAll(async () => {
  world = await openTeacher()
})
afterAll(() => world.scratch.close())

describe('a teacher', () => {
  it('registers pupils, each with an outcome of their own; pupil and guardian are told', async () => {
    const [anar, bota, venera] = await world.givePupils('Анар', 'Бота', 'Венера')
    for (const pupil of [anar!, bota!]) await world.agree(pupil.id)
    const guardian = await world.tie(anar!.id)
    const event = await world.event({ capacity: 1 })
    const done = await world.registerPupils(world.teacher, event, [anar!, bota!, venera!])
    expect(done).toMatchObject({
      ok: true,
      rows: [
        { ok: true, state: 'confirmed' },
        { ok: true, state: 'waiting' },
        { ok: false, reason: 'guardian' },
      ],
    })
    expect(await world.rowOf(event, anar!.id)).toMatchObject({
      by: 'teacher',
      user: world.teacher.id,
    })
    for (const account of [world.teacher.id, anar!.user as number, guardian.id])
      expect(await world.kindsOf(account)).toContain('registration_confirmed')
    expect(await world.registerPupils(world.teacher, event, [anar!])).toMatchObject({
      rows: [{ ok: false, reason: 'already' }],
    })
    // the guardian may take it back, the place goes on
    const { id } = await world.rowOf(event, anar!.id)
    expect(await world.as(guardian).registrations.cancel({ registration: String(id) })).toEqual({
      ok: true,
    })
    expect((await world.rowOf(event, bota!.id)).state).toBe('offered')
  })

  it('answers the questions once for all, and ticks somebody', async () => {
    const [gauhar] = await world.givePupils('Гауһар')
    await world.agree(gauhar!.id)
    const event = await world.event({}, {
      questions: [{ kind: 'text', label: 'Мектебі', required: true }],
    } as never)
    const [question] = event.registration!.questions!.map(({ id }) => id!)
    expect(await world.registerPupils(world.teacher, event, [])).toEqual({
      ok: false,
      reason: 'nobody',
    })
    expect(await world.registerPupils(world.teacher, event, [gauhar!])).toEqual({
      ok: false,
      reason: 'questions',
      wrong: [question],
    })
    const answered = { [`q-${question}`]: 'Қаратұма' }
    expect(await world.registerPupils(world.teacher, event, [gauhar!], answered)).toMatchObject({
      ok: true,
    })
    expect((await world.rowOf(event, gauhar!.id)).answers).toEqual([
      { question, value: 'Қаратұма' },
    ])
  })

  it('registers whom they have led to a verified result, once the guardian agrees to taking part', async () => {
    const own = await world.scratch.payload.db.findOne<Profile>({
      collection: 'profiles',
      where: { user: { equals: world.teacher.id } },
    })
    const child = await world.people.child({ familyName: 'Жеңісова', birthDate: yearsAgo(12) })
    await world.scratch.payload.db.create({
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
      (await world
        .as(world.teacher)
        .registrations.prepare({ event: event.slug }))!.participants.some(
        ({ who }) => who === `pupil-${child.id}`,
      )
    expect(await listed()).toBe(false)
    await world.agree(child.id)
    expect(await listed()).toBe(true)
    expect(await world.registerPupils(world.teacher, event, [child])).toMatchObject({
      rows: [{ ok: true }],
    })
  })

  it('registers nobody else’s pupils, and none without having been checked', async () => {
    const [dana] = await world.givePupils('Дана')
    await world.agree(dana!.id)
    const event = await world.event()
    const other = (await world.people.user(['member'], {
      vettedUntil: inHours(1000),
    } as never)) as User
    await world.people.child({ user: other.id, kind: 'teacher', birthDate: '1980-01-01' })
    expect(await world.registerPupils(other, event, [dana!])).toEqual({
      ok: false,
      reason: 'nobody',
    })
    const lapsed = { ...world.teacher, vettedUntil: inHours(-1) }
    expect(await world.registerPupils(lapsed, event, [dana!])).toEqual({
      ok: false,
      reason: 'nobody',
    })
  })

  it('has no say about pictures or the profile, and sees of a pupil only what they booked', async () => {
    const [erke] = await world.givePupils('Ерке')
    await world.agree(erke!.id)
    const event = await world.event({}, { photos: true })
    const wishes = { photo: 'agreed', onProfile: 'on' }
    await world.registerPupils(world.teacher, event, [erke!], wishes)
    const row = await world.rowOf(event, erke!.id)
    expect(row).toMatchObject({ photo: 'refused', onProfile: false })
    const registration = String(row.id)
    expect(
      await world
        .as(world.teacher)
        .registrations.changeWishes({ registration, ...wishes, asked: 'x' }),
    ).toEqual({ ok: false, reason: 'gone' })
    const guardian = await world.tie(erke!.id)
    const elsewhere = await world.event()
    await world.as(guardian).registrations.register({
      event: elsewhere.slug,
      who: `child-${erke!.id}`,
    })
    const own = await world.as(world.teacher).registrations.listOwn()
    expect(own.some(({ event: { id } }) => id === String(event.id))).toBe(true)
    expect(own.some(({ event: { id } }) => id === String(elsewhere.id))).toBe(false)
  })
})
