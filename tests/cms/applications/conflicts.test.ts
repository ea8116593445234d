import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Application, Call, Profile, User } from '../../../cms/payload-types.ts'
import { openApplicationsWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let call: Call
let editor: User
let applicant: { user: User; profile: Profile; number: string }
const reviewers: Record<string, User> = {}

/** A reviewer who has nothing to do with the applicant but what is named. */
async function reviewer(name: string, more: Partial<Profile> = {}, account: Partial<User> = {}) {
  const user = await world.user(['reviewer'], { name: 'Сарапшы Бейтаныс', ...account })
  const profile = await world.profile({
    user: user.id,
    kind: 'teacher',
    familyName: 'Бейтанысова',
    givenName: 'Сарапшы',
    birthDate: '1980-01-01',
    region: world.city.id,
    settlement: 'Астана',
    settlementType: 'city',
    school: 'Астана мектебі',
    grade: null,
    ...more,
  })
  reviewers[name] = user
  return { user, profile }
}

beforeAll(async () => {
  world = await openApplicationsWorld()
  editor = await world.user(['editor'])
  await reviewer('nobody')
  await reviewer('school', { school: 'Каратума  мектебі' })
  await reviewer('surname', { familyName: 'Тобылгин' })
  await reviewer('settlement', { settlement: 'Каратума', region: world.region.id })
  // a village of the same name elsewhere
  await reviewer('namesake', { settlement: 'Қаратұма', region: world.city.id })
  await reviewer('organisation', {}, { organisation: world.organisation.id })
  const teacher = await reviewer('teacher')
  const parent = await reviewer('guardian')
  const user = await world.user(['member'], { organisation: world.organisation.id })
  const profile = await world.profile({ user: user.id, birthDate: '2005-03-04' })
  await world.create('achievements', {
    competition: 'Облыстық олимпиада',
    kind: 'olympiad',
    profile: profile.id,
    teacher: teacher.profile.id,
    year: 2025,
  })
  await world.payload.db.create({
    collection: 'guardianships',
    data: {
      child: profile.id,
      guardian: parent.user.id,
      guardianName: 'Бесік',
      link: 'centre',
      state: 'active',
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    },
  })
  call = await world.call({
    questions: [],
    reviewsEach: 9,
    reviewers: Object.values(reviewers).map(({ id }) => id),
  })
  const { application } = world.as(user)
  const started = await application.start({ call: call.slug! })
  if (!started.ok) throw new Error(started.reason)
  const submitted = await application.submit({ number: started.number })
  if (!submitted.ok) throw new Error(JSON.stringify(submitted))
  applicant = { user, profile, number: started.number }
})
afterAll(() => world.close())

const kinds = ['school', 'surname', 'settlement', 'organisation', 'teacher', 'guardian']

it.each(kinds)('a conflict by %s is seen in the list and refused', async (kind) => {
  const { number } = applicant
  const id = String(reviewers[kind]!.id)
  const list = await world.as(editor).review.listAssignable({ number })
  expect(list.find((each) => each.id === id)?.conflict).toBe(kind)
  expect(await world.as(editor).review.assign({ number, reviewer: id })).toEqual({
    ok: false,
    reason: 'conflict',
    conflict: kind,
  })
})

it('who has none is given it by turns, and nobody else', async () => {
  expect(await world.as(editor).review.assignAll({ call: String(call.id) })).toEqual({
    ok: true,
    assigned: 2,
    short: 7,
  })
  const { reviewers: given } = (await world.payload.db.findOne<Application>({
    collection: 'applications',
    where: { number: { equals: applicant.number } },
  }))!
  expect([...(given ?? [])].sort()).toEqual([reviewers.nobody!.id, reviewers.namesake!.id].sort())
})

it('who declares one reads it no more, and is not given it again', async () => {
  const { nobody } = reviewers as { nobody: User }
  const read = () =>
    world.payload.find({
      collection: 'applications',
      overrideAccess: false,
      user: { ...nobody, collection: 'users' },
    })
  const { docs } = await world.payload.find({
    collection: 'reviews',
    where: { reviewer: { equals: nobody.id } },
    overrideAccess: true,
  })
  expect((await read()).totalDocs).toBe(1)
  const review = String(docs[0]!.id)
  const declare = (conflict: string) =>
    world.as(nobody).review.declareConflict({ review, conflict })
  expect(await declare('')).toMatchObject({ reason: 'incomplete' })
  expect(await declare('Бірге жұмыс істегенбіз.')).toEqual({ ok: true })
  expect((await read()).totalDocs).toBe(0)
  expect(await world.as(editor).review.assignAll({ call: String(call.id) })).toMatchObject({
    assigned: 0,
  })
  const { number } = applicant
  expect(
    await world.as(editor).review.assign({ number, reviewer: String(nobody.id) }),
  ).toMatchObject({ conflict: 'declared' })
})
