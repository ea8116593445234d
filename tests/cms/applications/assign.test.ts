import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Application, Call, User } from '../../../cms/payload-types.ts'
import { remindIdle } from '../../../cms/reviews/remind.ts'
import { adult, answers, inDays, openApplicationsWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let call: Call
let editor: User
let both: User
let reviewer: User
let relative: User
let numbers: string[]
beforeAll(async () => {
  world = await openApplicationsWorld()
  editor = await world.user(['editor'])
  both = await world.user(['editor', 'reviewer'])
  reviewer = await world.user(['reviewer'])
  relative = await world.user(['reviewer'], { name: 'Ерлан Жақсылықов' })
  call = await world.call({ reviewers: [both, reviewer, relative].map(({ id }) => id) })
  numbers = await Promise.all([apply('Бірінші'), apply('Екінші')])
})
afterAll(() => world.close())

async function apply(school: string) {
  const who = await world.user(['member'])
  const { application } = world.as(who)
  const started = await application.start({ call: call.slug!, locale: 'kk', ...answers })
  if (!started.ok) throw new Error(started.reason)
  const { number } = started
  await application.save({
    number,
    revision: '0',
    ...adult,
    'p.school': school,
    'p.region': String(world.region.id),
  })
  const submitted = await application.submit({ number })
  if (!submitted.ok) throw new Error(JSON.stringify(submitted))
  return number
}
const readAs = async (user: User, number: string) =>
  (
    await world.payload.find({
      collection: 'applications',
      where: { number: { equals: number } },
      depth: 0,
      overrideAccess: false,
      user: { ...user, collection: 'users' },
    })
  ).docs[0] as Application
const reviewsOf = async (user: User) =>
  (
    await world.payload.find({
      collection: 'reviews',
      where: { reviewer: { equals: user.id } },
      depth: 0,
      overrideAccess: true,
    })
  ).docs

test('one application is given by hand, never where a conflict is known', async () => {
  const [number] = numbers as [string]
  const list = await world.as(editor).review.listAssignable({ number })
  expect(list.map(({ id, conflict }) => [id, conflict])).toEqual([
    [String(both.id), null],
    [String(reviewer.id), null],
    [String(relative.id), 'surname'],
  ])
  const assign = (to: User) => world.as(editor).review.assign({ number, reviewer: String(to.id) })
  expect(await assign(relative)).toEqual({ ok: false, reason: 'conflict', conflict: 'surname' })
  expect(await assign(both)).toEqual({ ok: true, assigned: 1, short: 0 })
  expect(await assign(both)).toEqual({ ok: true, assigned: 0, short: 0 })
  expect(await assign(reviewer)).toMatchObject({ assigned: 1 })
  expect((await readAs(editor, number)).state).toBe('in_review')
  expect(await world.as(reviewer).review.listAssignable({ number })).toEqual([])
})

test('an editor who reviews a call learns no sooner than other reviewers whom they judge', async () => {
  const [number, other] = numbers as [string, string]
  expect(await readAs(editor, number)).toMatchObject({ familyName: adult['p.familyName'] })
  const seen = await readAs(both, number)
  expect(seen).toMatchObject({ number, answers: { why: answers['a.why'] } })
  for (const hidden of ['familyName', 'givenName', 'school', 'account', 'identifying'])
    expect(seen).not.toHaveProperty(hidden)
  // not by asking either, nor in the table of all
  const asked = await world.payload.find({
    collection: 'applications',
    where: { school: { equals: 'Бірінші' } },
    overrideAccess: false,
    user: { ...both, collection: 'users' },
  })
  expect(asked.totalDocs).toBe(0)
  const table = await world
    .as(both)
    .organiser.exportCall({ call: String(call.id), locale: 'kk', format: 'csv' })
  const lines = Buffer.from(table!.bytes).toString().split('\n')
  const lineOf = (of: string) => lines.find((line) => line.startsWith(of))
  expect(lineOf(number)).not.toContain('Бірінші')
  expect(lineOf(other)).toContain('Екінші')
  // what they do not review is open to them as to any editor
  expect(await readAs(both, other)).toMatchObject({ school: 'Екінші' })

  for (const who of [both, reviewer]) {
    const [review] = await reviewsOf(who)
    const scored = await world.as(who).review.submitReview({
      review: String(review!.id),
      's.idea': '7',
      's.work': '3',
      comment: 'Ойы анық, дәлелі жеткілікті.',
    })
    expect(scored).toEqual({ ok: true })
    if (who === both) expect(await readAs(both, number)).not.toHaveProperty('familyName')
  }
  expect(await readAs(both, number)).toMatchObject({ familyName: adult['p.familyName'] })
})

test('what has come to be known since is told to the reviewer: that it is, or what it is', async () => {
  const [, other] = numbers as [string, string]
  const give = { number: other, reviewer: String(reviewer.id) }
  await world.as(editor).review.assign(give)
  const open = (await reviewsOf(reviewer)).find(({ state }) => state === 'assigned')
  const read = (who: User) => world.as(who).review.readOwnConflict({ review: String(open!.id) })
  const set = (collection: 'users' | 'applications', id: number, data: Record<string, unknown>) =>
    world.payload.db.updateOne({ collection, id, data })
  expect(await read(reviewer)).toBeUndefined()
  await set('users', reviewer.id, { name: 'Ерлан Жақсылықов' })
  const renamed = { ...reviewer, name: 'Ерлан Жақсылықов' }
  const { id } = await readAs(editor, other)
  expect(await read(renamed)).toBe('unnamed')
  await set('applications', id, { blind: false })
  expect(await read(renamed)).toBe('surname')
  // nobody learns it of somebody else's review
  expect(await read(both)).toBeUndefined()
  await set('users', reviewer.id, { name: reviewer.name })
  await set('applications', id, { blind: true })
  await world.as(editor).review.takeAway(give)
})

test('what comes back from the applicant is with the reviewers it had, and in review', async () => {
  const [, other] = numbers as [string, string]
  const give = { number: other, reviewer: String(reviewer.id) }
  await world.as(editor).review.assign(give)
  const { id } = await readAs(editor, other)
  await world.payload.db.updateOne({
    collection: 'applications',
    id,
    data: { state: 'submitted' },
  })
  await world.as(editor).review.assignAll({ call: String(call.id) })
  expect((await readAs(editor, other)).state).toBe('in_review')
  const reviews = (await reviewsOf(reviewer)).filter(({ application }) => application === id)
  expect(reviews).toHaveLength(1)
  for (const { id: each } of [reviewer, both])
    await world.as(editor).review.takeAway({ number: other, reviewer: String(each) })
})

test('an application is taken from a reviewer who has not scored it, and from no other', async () => {
  const [number, other] = numbers as [string, string]
  const give = { number: other, reviewer: String(reviewer.id) }
  await world.as(editor).review.assign(give)
  expect(await world.as(editor).review.takeAway(give)).toEqual({ ok: true })
  expect((await reviewsOf(reviewer)).map(({ state }) => state)).toEqual(['submitted'])
  expect(await world.as(editor).review.takeAway({ number, reviewer: String(reviewer.id) })).toEqual(
    { ok: false, reason: 'notNow' },
  )
  expect(await world.as(reviewer).review.takeAway(give)).toMatchObject({ reason: 'notYours' })
})

test('who has waited is idle, is reminded, and at most once a day', async () => {
  const [, other] = numbers as [string, string]
  await world.as(editor).review.assign({ number: other, reviewer: String(reviewer.id) })
  const own = { call: String(call.id) }
  const progressOf = async () =>
    (await world.as(editor).review.readOversight(own))!.reviewers.find(
      ({ id }) => id === String(reviewer.id),
    )
  expect(await progressOf()).toMatchObject({ open: 1, done: 1, idle: false })
  vi.useFakeTimers({ now: new Date(inDays(6)), toFake: ['Date'] })
  expect(await progressOf()).toMatchObject({ idle: true, waits: 6, remindedAt: null })
  expect(await world.as(reviewer).review.remind(own)).toEqual({ ok: false, reminded: 0 })
  expect(await world.as(editor).review.remind(own)).toEqual({ ok: true, reminded: 1 })
  expect(await world.as(editor).review.remind(own)).toEqual({ ok: true, reminded: 0 })
  const letters = async () =>
    (
      await world.payload.find({
        collection: 'letters',
        where: { name: { equals: 'application.reminder' } },
        sort: 'id',
        overrideAccess: true,
      })
    ).docs
  expect(await letters()).toMatchObject([{ to: reviewer.email }])
  vi.setSystemTime(new Date(inDays(1.1)))
  expect(await world.as(editor).review.remind(own)).toMatchObject({ reminded: 1 })
  expect(await letters()).toHaveLength(2)
  // nobody has to ask: after as many days again it comes by itself, once, and not in the night
  const night = new Date(`${inDays(6).slice(0, 10)}T20:00:00Z`)
  expect(await remindIdle(world.payload, new Date(inDays(4)))).toBe(0)
  expect(await remindIdle(world.payload, night)).toBe(1)
  expect(await remindIdle(world.payload, night)).toBe(0)
  const [, , third] = await letters()
  expect(third!.nextTryAt).toBe(`${inDays(7).slice(0, 10)}T03:00:00.000Z`)
  vi.useRealTimers()
})

test('who is no longer named keeps what is open in sight of the organisers, and gives it up', async () => {
  const [, other] = numbers as [string, string]
  const name = (reviewers: User[]) =>
    world.payload.update({
      collection: 'calls',
      id: call.id,
      depth: 0,
      overrideAccess: true,
      data: { reviewers: reviewers.map(({ id }) => id) },
    })
  await name([both])
  const { reviewers } = (await world.as(editor).review.readOversight({ call: String(call.id) }))!
  expect(reviewers.find(({ id }) => id === String(reviewer.id))).toMatchObject({ open: 1 })
  const shown = await world.as(editor).review.listAssignable({ number: other })
  expect(shown.map(({ id }) => id)).toEqual([String(both.id), String(reviewer.id)])
  await name([both, reviewer])
})

test('nobody is waited for once an application is decided or withdrawn', async () => {
  const [, decided] = numbers as [string, string]
  const withdrawn = await apply('Үшінші')
  for (const number of [decided, withdrawn])
    for (const { id } of [both, reviewer])
      await world.as(editor).review.assign({ number, reviewer: String(id) })
  const open = async (who: User) =>
    (await reviewsOf(who)).filter(({ state }) => state === 'assigned').length
  const before = await open(reviewer)
  expect(before).toBe(2)
  await world.as(editor).decision.propose({ number: decided, outcome: 'declined' })
  const seen = new Date().toISOString()
  expect(await world.as(both).decision.confirm({ number: decided, seen })).toMatchObject({
    ok: true,
  })
  expect(await open(reviewer)).toBe(1)
  expect((await readAs(editor, decided)).reviewers).toEqual([])
  const { docs } = await world.payload.find({
    collection: 'applications',
    where: { number: { equals: withdrawn } },
    depth: 1,
    overrideAccess: true,
  })
  await world.as(docs[0]!.account as User).application.withdraw({ number: withdrawn })
  expect(await open(reviewer)).toBe(0)
})
