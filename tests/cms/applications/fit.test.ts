import { afterAll, beforeAll, expect, test } from 'vitest'
import type { User } from '../../../cms/payload-types.ts'
import { inDays, openApplicationsWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let pupil: User
beforeAll(async () => {
  world = await openApplicationsWorld()
  pupil = await world.user(['member'])
  await world.profile({ user: pupil.id, birthDate: '2011-03-04', grade: 9 })
})
afterAll(() => world.close())

test('whoever looks hears why a call does not fit, and which of those open now do', async () => {
  const call = await world.call({ title: 'Ересектерге', eligibility: { ageFrom: 18 } })
  const fitting = await world.call({ title: 'Оқушыларға', eligibility: { gradeFrom: 8 } })
  await world.call({ title: 'Қалаға', eligibility: { settlementTypes: ['city'] } })
  await world.call({ title: 'Ертең', opensAt: inDays(1) })
  // not out in Russian yet, so nobody can apply
  await world.payload.create({
    collection: 'calls',
    locale: 'kk',
    depth: 0,
    overrideAccess: true,
    data: {
      title: 'Тек қазақша',
      kind: 'grant',
      summary: 'Қысқаша.',
      opensAt: inDays(-1),
      closesAt: inDays(5),
      _status: 'published',
    } as never,
  })
  const fit = await world.as(pupil).application.findFit({ slug: call.slug! })
  expect(fit).toMatchObject({
    known: true,
    standing: 'open',
    number: null,
    misfits: [{ condition: 'ageFrom', known: true, limit: 18 }],
    others: [{ slug: fitting.slug }],
  })
  expect(fit!.others).toHaveLength(1)
})

test('what is not known of somebody is not held against them, and of a visitor nothing is', async () => {
  const { slug } = await world.call({ eligibility: { regions: [world.region.id], gradeFrom: 9 } })
  const stranger = await world.user(['member'])
  await world.profile({ user: stranger.id, grade: null })
  expect(await world.as(stranger).application.findFit({ slug: slug! })).toMatchObject({
    misfits: [{ condition: 'gradeFrom', known: false }],
  })
  expect(await world.as(null).application.findFit({ slug: slug! })).toMatchObject({
    known: false,
    misfits: [],
    others: [],
  })
  expect(await world.as(null).application.findFit({ slug: 'zhoq' })).toBeUndefined()
})

test('what a guardian or teacher has sent is of the child it is about, and of nobody else', async () => {
  const { id: programme } = await world.create<{ id: number }>('programmes', {
    title: 'Тұлпар',
    summary: 'Қысқаша.',
  })
  const earlier = await world.call({ programme })
  const later = await world.call({ eligibility: { programmes: [programme] } })
  const child = await world.user(['member'])
  const { id: profile } = await world.profile({ user: child.id })
  const teacher = await world.user(['member'])
  await world.profile({ user: teacher.id, kind: 'teacher', birthDate: '1980-01-02' })
  const application = await world.create<{ number: string }>('applications', {
    number: 'EU-TEST-0001',
    who: `${earlier.id}:p${profile}`,
    call: earlier.id,
    account: teacher.id,
    profile,
    onBehalf: 'teacher',
    state: 'accepted',
    locale: 'kk',
    revision: 0,
    blind: true,
  })
  const look = (who: User, slug: unknown) =>
    world.as(who).application.findFit({ slug: slug as string })
  expect(await look(child, earlier.slug)).toMatchObject({ number: application.number })
  expect(await look(child, later.slug)).toMatchObject({ misfits: [] })
  expect(await look(teacher, earlier.slug)).toMatchObject({ number: null })
  expect(await look(teacher, later.slug)).toMatchObject({ misfits: [{ condition: 'programme' }] })
})

test('a visitor answers what is asked, and hears why not and what else; what cannot be says nothing', async () => {
  const grades = { gradeFrom: 3, gradeTo: 5 }
  const { slug } = await world.call({ eligibility: { ...grades, settlementTypes: ['village'] } })
  const other = await world.call({ eligibility: { gradeFrom: 10, ageTo: 30 }, closesAt: inDays(2) })
  const fitOf = (answers: Record<string, string>) =>
    world.as(null).application.findFit({ slug: slug!, answers })
  const pupil = { 'p.grade': '11', 'p.settlementType': 'village' }
  const fit = await fitOf(pupil)
  expect(fit).toMatchObject({
    known: true,
    misfits: [{ condition: 'gradeTo', known: true, limit: 5 }],
  })
  expect(fit!.others.map((each) => each.slug)).toContain(other.slug)
  expect(await fitOf({ ...pupil, 'p.grade': '4' })).toMatchObject({ known: true, misfits: [] })
  expect(await fitOf({ 'p.grade': '4' })).toMatchObject({
    misfits: [{ condition: 'settlementType', known: false }],
  })
  expect(await fitOf({ 'p.grade': 'он', 'p.settlementType': '' })).toMatchObject({
    known: false,
    misfits: [],
    others: [],
  })
})

test('what somebody answers goes before what their profile tells', async () => {
  const { slug } = await world.call({ eligibility: { gradeFrom: 11 } })
  const { findFit } = world.as(pupil).application
  expect((await findFit({ slug: slug! }))!.misfits).toHaveLength(1)
  expect((await findFit({ slug: slug!, answers: { 'p.grade': '11' } }))!.misfits).toEqual([])
})
