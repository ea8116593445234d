import { describe, expect, it } from 'vitest'
import { tellOfFittingCalls } from '../../../cms/alerts/call-fits.ts'
import { lookAtCalls } from '../../../cms/alerts/follow.ts'
import { writeMove } from '../../../cms/applications/move.ts'
import { inTransaction } from '../../../cms/database/in-transaction.ts'
import type { Application } from '../../../cms/payload-types.ts'
import { answers } from '../applications/world.ts'
import { at, pupil, toldOf, travel, world, writtenAt } from './world.ts'

describe('a call that has opened', () => {
  it.each([
    ['nothing asked', {}, true],
    ['a field of the person', { fields: ['mathematics', 'physics'] }, true],
    ['another field', { fields: ['music'] }, false],
    ['conditions fulfilled', { eligibility: { ageFrom: 14, ageTo: 17, gradeTo: 9 } }, true],
    ['too young for it', { eligibility: { ageFrom: 18 } }, false],
    ['another kind of person', { eligibility: { profileKinds: ['teacher'] } }, false],
    ['not open yet', { opensAt: at(200) }, false],
    ['over', { opensAt: at(-50), closesAt: at(-1) }, false],
  ] as const)('is told to whom it fits: %s', async (title, more, fits) => {
    const call = await world.call({ title, ...more })
    await tellOfFittingCalls(world.payload)
    expect(await toldOf(pupil, call)).toHaveLength(fits ? 1 : 0)
  })

  it('asks for a region, or a programme that one is in', async () => {
    const here = await world.call({ eligibility: { regions: [world.region.id] } })
    const there = await world.call({ eligibility: { regions: [world.city.id] } })
    const programme = await world.create<{ id: number }>('programmes', {
      title: 'Мың бала',
      slug: 'myn-bala',
      kind: 'project',
      summary: 'Мың бала.',
    })
    const inside = await world.call({ eligibility: { programmes: [programme.id] } })
    await tellOfFittingCalls(world.payload)
    expect(await toldOf(pupil, here)).toHaveLength(1)
    expect(await toldOf(pupil, there)).toHaveLength(0)
    expect(await toldOf(pupil, inside)).toHaveLength(0)
  })

  it('is not told as fitting where it is not known whether it does', async () => {
    const teacher = await world.user(['member'])
    await world.profile({ user: teacher.id, kind: 'teacher', grade: null, birthDate: '1980-01-01' })
    const call = await world.call({ eligibility: { gradeFrom: 5 } })
    await tellOfFittingCalls(world.payload)
    expect(await toldOf(teacher, call)).toEqual([])
  })

  it('is told once, in the letter of the day, with a way out of it', async () => {
    const reader = await world.user(['member'], { locale: 'ru' })
    await world.profile({ user: reader.id, birthDate: '1999-01-01', kind: 'leader' })
    const call = await world.call({ opensAt: at(1), closesAt: at(240) })
    await lookAtCalls(world.payload)
    expect(await toldOf(reader, call)).toEqual([])
    travel(1)
    await lookAtCalls(world.payload)
    await lookAtCalls(world.payload)
    expect(await toldOf(reader, call)).toHaveLength(1)
    expect(await writtenAt(20, reader)).toEqual([])
    const [letter, ...more] = await writtenAt(21, reader)
    expect(more).toEqual([])
    expect(letter!.text).toContain('Стажировка в лаборатории')
    expect(letter!.text).toContain('4 декабря 2026 года, 12:00')
    expect(letter!.text).toContain(`/ru/calls/${call.slug}/`)
    expect(letter!.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
    await lookAtCalls(world.payload)
    expect(await writtenAt(45, reader)).toEqual([])
  })

  it('is told to nobody who has applied, has closed the account, or does not wish to hear', async () => {
    const [applied, closed, muted] = await Promise.all([0, 1, 2].map(() => world.user(['member'])))
    for (const user of [applied!, closed!, muted!]) await world.profile({ user: user.id })
    await world.payload.db.updateOne({
      collection: 'users',
      id: closed!.id,
      data: { closedAt: at(-1) },
    })
    const pace = { pace: 'digest', quietFrom: 22, quietTo: 8, digestAt: 9 }
    await world.as(muted!).notifications.saveSettings({ ...pace, timeZone: 'Asia/Almaty' })
    const call = await world.call()
    await world.as(applied!).application.start({ call: call.slug!, ...answers })
    await tellOfFittingCalls(world.payload)
    expect(await toldOf(applied!, call)).toEqual([])
    expect(await toldOf(closed!, call)).toEqual([])
    // the account says it, the mail does not
    expect(await toldOf(muted!, call)).toMatchObject([{ mail: 'none', mailAt: null }])
  })
})

describe('a call that has been open for a while', () => {
  const grown = { birthDate: '1999-01-01', kind: 'leader' } as const

  it('is told to who joins, once, in the letter of the day', async () => {
    const call = await world.call({ eligibility: { ageFrom: 18 } })
    const other = await world.call({ eligibility: { profileKinds: ['teacher'] } })
    await lookAtCalls(world.payload)
    travel(2)
    const late = await world.user(['member'])
    const { id } = await world.profile({ user: late.id, ...grown })
    await lookAtCalls(world.payload)
    expect(await toldOf(late, call)).toHaveLength(1)
    expect(await toldOf(late, other)).toEqual([])
    expect(await writtenAt(20, late)).toEqual([])
    expect((await writtenAt(21, late)).map(({ text }) => text)).toEqual([
      expect.stringContaining(`/kk/calls/${call.slug}/`),
    ])
    await world.payload.update({
      collection: 'profiles',
      id,
      data: { settlement: 'Тараз' },
      overrideAccess: true,
    })
    await lookAtCalls(world.payload)
    expect(await toldOf(late, call)).toHaveLength(1)
    expect(await writtenAt(45, late)).toEqual([])
  })

  it('is told to whose profile comes to fit, and to nobody else', async () => {
    const [first, second] = [await world.user(['member']), await world.user(['member'])]
    const { id } = await world.profile({ user: first.id, fields: ['music'], grade: 8 })
    await world.profile({ user: second.id, fields: ['music'], grade: 8 })
    const call = await world.call({ fields: ['biology'], eligibility: { gradeFrom: 9 } })
    await tellOfFittingCalls(world.payload)
    for (const [data, fits] of [
      [{ fields: ['biology'] }, 0],
      [{ grade: 9 }, 1],
      [{ grade: 10 }, 1],
    ] as const) {
      const change = { collection: 'profiles' as const, id, overrideAccess: true }
      await world.payload.update({ ...change, data: data as never })
      await tellOfFittingCalls(world.payload)
      expect(await toldOf(first, call)).toHaveLength(fits)
    }
    expect(await toldOf(second, call)).toEqual([])
    expect(await tellOfFittingCalls(world.payload)).toBe(0)
  })

  it('stands in the account only of who wants no letters', async () => {
    const call = await world.call()
    await tellOfFittingCalls(world.payload)
    const late = await world.user(['member'])
    const wishes = { pace: 'off', quietFrom: 22, quietTo: 8, digestAt: 9 }
    await world.as(late).notifications.saveSettings({ ...wishes, timeZone: 'Asia/Almaty' })
    await world.profile({ user: late.id, ...grown })
    await tellOfFittingCalls(world.payload)
    expect(await toldOf(late, call)).toMatchObject([{ mail: 'none' }])
  })

  it('is told to the guardian of a child who is registered, or linked, later', async () => {
    const call = await world.call({ eligibility: { gradeTo: 4 } })
    const child = await world.profile({ birthDate: '2017-05-05', grade: 3 })
    const guardian = await world.user(['guardian'])
    await tellOfFittingCalls(world.payload)
    travel(3)
    await world.payload.create({
      collection: 'guardianships',
      overrideAccess: true,
      data: {
        child: child.id,
        guardian: guardian.id,
        guardianName: guardian.name,
        link: 'centre',
        state: 'active',
        expiresAt: at(4),
      } as never,
    })
    for (let look = 0; look < 2; look += 1) await tellOfFittingCalls(world.payload)
    expect(await toldOf(guardian, call, 'call_fits_child')).toHaveLength(1)
  })

  it('is told to those whom its conditions are widened to', async () => {
    const reader = await world.user(['member'])
    await world.profile({ user: reader.id, region: world.city.id })
    const call = await world.call({ eligibility: { regions: [world.region.id] } })
    await tellOfFittingCalls(world.payload)
    expect(await toldOf(reader, call)).toEqual([])
    expect(await toldOf(pupil, call)).toHaveLength(1)
    await world.payload.update({
      collection: 'calls',
      id: call.id,
      data: { eligibility: { regions: [world.region.id, world.city.id] } },
      locale: 'kk',
      overrideAccess: true,
    })
    await tellOfFittingCalls(world.payload)
    expect(await toldOf(reader, call)).toHaveLength(1)
    expect(await toldOf(pupil, call)).toHaveLength(1)
  })

  it('is told to who has been accepted to the programme that it asks for', async () => {
    const programme = await world.create<{ id: number }>('programmes', {
      title: 'Қамқорлық',
      slug: 'kamkorlyk',
      kind: 'project',
      summary: 'Қамқорлық.',
    })
    const reader = await world.user(['member'])
    await world.profile({ user: reader.id })
    const intake = await world.call({ programme: programme.id })
    const inside = await world.call({ eligibility: { programmes: [programme.id] } })
    const begun = await world.as(reader).application.start({ call: intake.slug!, ...answers })
    if (!begun.ok) throw new Error(begun.reason)
    await tellOfFittingCalls(world.payload)
    expect(await toldOf(reader, inside)).toEqual([])
    const where = { number: { equals: begun.number } }
    const application = (await world.payload.db.findOne<Application>({
      collection: 'applications',
      where,
    }))!
    await inTransaction(world.payload, async (req) => {
      await req.payload.db.updateOne({
        collection: 'applications',
        id: application.id,
        data: { ...application, state: 'accepted' },
        req,
      })
      await writeMove(req, application, 'accept', { actor: null })
    })
    await tellOfFittingCalls(world.payload)
    expect(await toldOf(reader, inside)).toHaveLength(1)
  })
})

describe('a child without an account', () => {
  it('is what the guardian hears of, once a call, until somebody has applied for it', async () => {
    const guardian = await world.user(['guardian'])
    const child = await world.profile({ givenName: 'Інжу', birthDate: '2014-05-05', grade: 6 })
    await world.payload.db.create({
      collection: 'guardianships',
      data: {
        child: child.id,
        guardian: guardian.id,
        guardianName: guardian.name,
        link: 'centre',
        state: 'active',
        expiresAt: at(1),
      },
    })
    const call = await world.call({ eligibility: { gradeFrom: 5, gradeTo: 7 } })
    const other = await world.call({ eligibility: { gradeFrom: 8 } })
    for (let look = 0; look < 2; look += 1) await tellOfFittingCalls(world.payload)
    expect(await toldOf(guardian, call, 'call_fits_child')).toMatchObject([
      { values: { name: 'Інжу' } },
    ])
    expect(await toldOf(guardian, other, 'call_fits_child')).toEqual([])
    const next = await world.call({ eligibility: { gradeFrom: 5, gradeTo: 7 } })
    await world
      .as(guardian)
      .application.start({ call: next.slug!, for: String(child.id), ...answers })
    await tellOfFittingCalls(world.payload)
    expect(await toldOf(guardian, next, 'call_fits_child')).toEqual([])
  })
})
