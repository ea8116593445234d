import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyScores } from '../../../cms/reviews/chain.ts'
import type { Application, User } from '../../../cms/payload-types.ts'
import { answers } from './world.ts'
import { openReviewWorld } from './review-world.ts'

type ReviewWorld = Awaited<ReturnType<typeof openReviewWorld>>
let world: ReviewWorld['world']
let reviewers: ReviewWorld['reviewers']
let editor: ReviewWorld['editor']
let partner: ReviewWorld['partner']
let applicant: ReviewWorld['applicant']
let call: ReviewWorld['call']
let number: ReviewWorld['number']
let read: ReviewWorld['read']

beforeAll(async () => {
  ;({ world, reviewers, editor, partner, applicant, call, number, read } = await openReviewWorld())
})
afterAll(() => world.close())

describe('reviewing', () => {
  it('shows a reviewer nothing before it is assigned', async () => {
    expect(await read('applications', reviewers[0]!)).toEqual([])
    expect(await world.as(applicant).review.assignAll({ call: String(call.id) })).toMatchObject({
      reason: 'notYours',
    })
  })

  it('is assigned to two, and hides who the applicant is', async () => {
    const assigned = await world.as(partner).review.assignAll({ call: String(call.id) })
    expect(assigned).toEqual({ ok: true, assigned: 2, short: 0 })
    expect(await world.as(editor).review.assignAll({ call: String(call.id) })).toMatchObject({
      assigned: 0,
    })
    const [seen] = await read<Application>('applications', reviewers[0]!)
    expect(seen).toMatchObject({ number, state: 'in_review', answers: { why: answers['a.why'] } })
    for (const hidden of [
      'familyName',
      'givenName',
      'school',
      'settlement',
      'birthDate',
      'account',
      'identifying',
      'reviewers',
      'points',
    ])
      expect(seen).not.toHaveProperty(hidden)
    for (const where of [
      { familyName: { equals: 'Жақсылықова' } },
      { settlement: { exists: true } },
    ])
      expect(await read('applications', reviewers[0]!, where).catch(() => [])).toEqual([])
    expect((await read<Application>('applications', editor))[0]).toHaveProperty('familyName')
    expect((await read<Application>('applications', applicant))[0]).toHaveProperty('familyName')
    expect(await read('applications', await world.user(['partner']))).toEqual([])
    expect(await read('applications', null).catch(() => [])).toEqual([])
  })

  it('keeps scores from the other reviewer until both are in, and chains them', async () => {
    const of = async (reviewer: User) => (await read<{ id: number }>('reviews', reviewer))[0]!.id
    const [first, other] = reviewers as [User, User]
    const scores = { comment: 'Идея жақсы, жоспары нақты емес.', 's.idea': '8', 's.work': '4' }
    const incomplete = await world
      .as(first)
      .review.submitReview({ review: String(await of(first)), ...scores, 's.work': '6' })
    expect(incomplete).toMatchObject({ lacking: ['work'] })
    const firstId = await of(first)
    expect(
      await world.as(first).review.submitReview({ review: String(firstId), ...scores }),
    ).toEqual({ ok: true })
    expect(
      await world.as(first).review.submitReview({ review: String(firstId), ...scores }),
    ).toEqual({ ok: false, reason: 'notNow' })
    expect(
      await world.as(other).review.submitReview({ review: String(firstId), ...scores }),
    ).toEqual({ ok: false, reason: 'notFound' })
    expect(await read('reviews', other)).toHaveLength(1)
    const otherId = await of(other)
    const low = { ...scores, 's.idea': '3', 's.work': '2' }
    await world.as(other).review.submitReview({ review: String(otherId), ...low })
    expect(await read('reviews', other)).toHaveLength(2)
    expect(await read('reviews', applicant).catch(() => [])).toEqual([])
    const oversight = await world.as(editor).review.readOversight({ call: String(call.id) })
    expect(Object.values(oversight!.spreads)[0]).toMatchObject({
      lowest: 33.3,
      highest: 80,
      outliers: [0, 1],
    })
    expect(oversight!.chain).toEqual({ ok: true, links: 2 })
    await world.payload.db.updateOne({
      collection: 'reviews',
      id: otherId,
      data: { scores: { idea: 9, work: 2 } },
    })
    expect(await verifyScores(world.payload, call.id)).toEqual({ ok: false, seq: 2 })
    await world.payload.db.updateOne({
      collection: 'reviews',
      id: otherId,
      data: { scores: { idea: 3, work: 2 } },
    })
    expect(await verifyScores(world.payload, call.id)).toEqual({ ok: true, links: 2 })
  })
})
