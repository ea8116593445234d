import { afterAll, beforeAll, expect, it } from 'vitest'
import { hashOf } from '../../../cms/applications/canonical.ts'
import type { Application, Call, Review, User } from '../../../cms/payload-types.ts'
import { verifyScores } from '../../../cms/reviews/chain.ts'
import { adult, answers, openApplicationsWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let call: Call
let editor: User
let reviewers: [User, User, User]
let number: string
beforeAll(async () => {
  world = await openApplicationsWorld()
  editor = await world.user(['editor'])
  reviewers = [
    await world.user(['reviewer']),
    await world.user(['reviewer']),
    await world.user(['reviewer']),
  ]
  call = await world.call({ reviewers: reviewers.map(({ id }) => id) })
  const { application } = world.as(await world.user(['member']))
  const started = await application.start({ call: call.slug!, ...answers })
  if (!started.ok) throw new Error(started.reason)
  number = started.number
  const region = { 'p.region': String(world.region.id) }
  await application.save({ number, revision: '0', ...adult, ...region })
  const submitted = await application.submit({ number })
  if (!submitted.ok) throw new Error(JSON.stringify(submitted))
})
afterAll(() => world.close())

/** What somebody reads of the reviews, whatever page or API they ask. */
const readAs = async (user: User) =>
  (
    await world.payload.find({
      collection: 'reviews',
      depth: 0,
      overrideAccess: false,
      user: { ...user, collection: 'users' },
    })
  ).docs as Review[]
const own = async (user: User) =>
  (await readAs(user)).find(({ reviewer }) => String(reviewer) === String(user.id))!
const give = (user: User) => world.as(editor).review.assign({ number, reviewer: String(user.id) })
const score = async (user: User, idea: number) =>
  world.as(user).review.submitReview({
    review: String((await own(user)).id),
    comment: 'Идея жақсы, жоспары нақты емес.',
    's.idea': String(idea),
    's.work': '5',
  })
const points = async () =>
  (await world.payload.db.findOne<Application>({
    collection: 'applications',
    where: { number: { equals: number } },
  }))!.points

it('a score without a word of why is not taken', async () => {
  const [first] = reviewers
  await give(first)
  const review = String((await own(first)).id)
  const scores = { review, 's.idea': '10', 's.work': '5' }
  for (const comment of ['', 'Жақсы.', ' '.repeat(40)])
    expect(await world.as(first).review.submitReview({ ...scores, comment })).toEqual({
      ok: false,
      reason: 'incomplete',
      lacking: ['comment'],
    })
})

it('a reviewer who comes late sees no scores before their own are in, and then all do', async () => {
  const [first, second, late] = reviewers
  await give(first)
  await give(second)
  await score(first, 10)
  expect(await readAs(second)).toHaveLength(1)
  await score(second, 4)
  for (const each of [first, second]) expect(await readAs(each)).toHaveLength(2)
  expect(await points()).toBe(80)
  await give(late)
  for (const each of reviewers) expect(await readAs(each)).toHaveLength(1)
  await score(late, 1)
  for (const each of reviewers) expect(await readAs(each)).toHaveLength(3)
  expect(await points()).toBe(66.7)
  expect(await verifyScores(world.payload, call.id)).toEqual({ ok: true, links: 3 })
})

/** A link as somebody would write it who knows how links are hashed. */
function hangOn({ seq, review, digest, at }: Record<string, unknown>, previous: unknown) {
  return { previous, hash: hashOf({ seq, review, digest, previous, at }) }
}

it('whatever is changed in the chain afterwards shows at its link', async () => {
  const { payload } = world
  const find = async (collection: 'scores' | 'reviews') =>
    (
      await payload.db.find<{ id: number } & Record<string, unknown>>({
        collection,
        where: { call: { equals: call.id } },
        sort: collection === 'scores' ? 'seq' : 'id',
        limit: 0,
        pagination: false,
      })
    ).docs
  const [links, reviews] = [await find('scores'), await find('reviews')]
  const trials: [string, 'scores' | 'reviews', Record<string, unknown>, object, number][] = [
    ['a comment', 'reviews', reviews[1]!, { comment: 'Керемет жоба, бәрі жақсы!' }, 2],
    ['a score', 'reviews', reviews[0]!, { scores: { idea: 1, work: 5 } }, 1],
    ['a moment', 'reviews', reviews[2]!, { submittedAt: '2026-01-01T00:00:00.000Z' }, 3],
    ['that it was in', 'reviews', reviews[0]!, { state: 'assigned' }, 1],
    ['the digest of a link', 'scores', links[1]!, { digest: 'f'.repeat(64) }, 2],
    ['the hash of a link', 'scores', links[1]!, { hash: 'f'.repeat(64) }, 2],
    ['what a link hangs on', 'scores', links[2]!, { previous: links[0]!.hash }, 3],
    ['the same, hashed anew', 'scores', links[2]!, hangOn(links[2]!, links[0]!.hash), 3],
    ['the place of a link', 'scores', links[2]!, { seq: 4 }, 3],
  ]
  for (const [name, collection, row, data, seq] of trials) {
    const id = row.id as number
    await payload.db.updateOne({ collection, id, data: { ...row, ...data } })
    expect(await verifyScores(payload, call.id), name).toEqual({ ok: false, seq })
    await payload.db.updateOne({ collection, id, data: { ...row } })
    expect(await verifyScores(payload, call.id), name).toEqual({ ok: true, links: 3 })
  }
  await payload.db.deleteOne({ collection: 'scores', where: { id: { equals: links[1]!.id } } })
  expect(await verifyScores(payload, call.id)).toEqual({ ok: false, seq: 2 })
  const last = links[2]!
  await payload.db.deleteOne({ collection: 'scores', where: { id: { equals: last.id } } })
  expect(await verifyScores(payload, call.id)).toEqual({ ok: false, seq: 2 })
})
