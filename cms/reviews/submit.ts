import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import type { Form } from '../calls/answers.ts'
import { getApplication, getCall } from '../applications/find.ts'
import { toStoredId } from '../applications/receipts.ts'
import { idOf, isSame } from '../applications/who.ts'
import { patiently } from '../database/conflicts.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Application, Review } from '../payload-types.ts'
import { chainReview } from './chain.ts'
import { criteriaOf, toPoints, type Scores } from './points.ts'

const commentAtLeast = 20
const form = z.object({
  review: z.string().max(40),
  comment: z.string().trim().max(5000).default(''),
})

export type Scored =
  | { ok: true }
  | { ok: false; reason: 'notFound' | 'notNow' }
  | { ok: false; reason: 'incomplete'; lacking: string[] }

/** A reviewer's scores by criterion with a comment; once in they stay, and all are opened when the last is in. */
export const submitReview =
  (payload: Payload) =>
  async ({ user }: Asker, given: Form): Promise<Scored> => {
    const { data } = form.safeParse(given)
    if (!user || !data) return { ok: false, reason: 'notFound' }
    return patiently(() =>
      inTransaction(payload, async (req): Promise<Scored> => {
        const review = await findOwn(req, data.review, user.id)
        if (!review) return { ok: false, reason: 'notFound' }
        const application = await getApplication(payload, idOf(review.application)!, req)
        if (review.state !== 'assigned' || application.state !== 'in_review')
          return { ok: false, reason: 'notNow' }
        const criteria = criteriaOf(await getCall(payload, review.call, req))
        const scores: Scores = {}
        const lacking: string[] = []
        for (const { key, highest } of criteria) {
          const typed = String(given[`s.${key}`] ?? '').replace(',', '.')
          const score = Number(typed)
          if (typed === '' || !Number.isFinite(score) || score < 0 || score > highest)
            lacking.push(key)
          else scores[key] = score
        }
        if (data.comment.length < commentAtLeast) lacking.push('comment')
        if (lacking.length > 0) return { ok: false, reason: 'incomplete', lacking }
        const scored = await payload.update({
          collection: 'reviews',
          id: review.id,
          data: {
            state: 'submitted',
            scores,
            comment: data.comment,
            submittedAt: new Date().toISOString(),
          },
          depth: 0,
          overrideAccess: true,
          req,
        })
        await chainReview(req, scored)
        await settle(req, application)
        return { ok: true }
      }),
    )
  }

const conflict = z.object({
  review: z.string().max(40),
  conflict: z.string().trim().min(3).max(500),
})

/** A reviewer says that they should not review this: it is no longer theirs to read. */
export const declareConflict =
  (payload: Payload) =>
  async ({ user }: Asker, given: Form): Promise<Scored> => {
    const { data } = conflict.safeParse(given)
    if (!user || !data) return { ok: false, reason: 'incomplete', lacking: ['conflict'] }
    return inTransaction(payload, async (req): Promise<Scored> => {
      const review = await findOwn(req, data.review, user.id)
      if (!review) return { ok: false, reason: 'notFound' }
      if (review.state !== 'assigned') return { ok: false, reason: 'notNow' }
      const application = await getApplication(payload, idOf(review.application)!, req)
      const options = { depth: 0, overrideAccess: true, req } as const
      await payload.update({
        ...options,
        collection: 'reviews',
        id: review.id,
        data: { state: 'conflict', conflict: data.conflict },
      })
      await payload.update({
        ...options,
        collection: 'applications',
        id: application.id,
        data: {
          reviewers: (application.reviewers ?? [])
            .map((each) => idOf(each) as number)
            .filter((id) => !isSame(id, user.id)),
        },
      })
      await settle(req, application)
      return { ok: true }
    })
  }

async function findOwn(req: PayloadRequest, id: string, user: number | string) {
  const review = await req.payload.db.findOne<Review>({
    collection: 'reviews',
    where: { id: { equals: toStoredId(req.payload, id) } },
    req,
  })
  return review && isSame(review.reviewer, user) ? review : undefined
}

/** Once nobody is waited for, the reviews are open to one another and the points are those of their mean. */
export async function settle(req: PayloadRequest, application: Application) {
  const { payload } = req
  const { docs } = await payload.db.find<Review>({
    collection: 'reviews',
    where: { application: { equals: application.id } },
    limit: 0,
    pagination: false,
    req,
  })
  const scored = docs.filter(({ state }) => state === 'submitted')
  const waits = docs.some(({ state }) => state === 'assigned')
  if (waits || scored.length === 0) return
  const criteria = criteriaOf(await getCall(payload, application.call, req))
  const points = scored.map(({ scores }) => toPoints(criteria, scores as Scores))
  const mean = points.reduce((sum, each) => sum + each, 0) / points.length
  const options = { depth: 0, overrideAccess: true, req } as const
  for (const { id } of scored)
    await payload.update({ ...options, collection: 'reviews', id, data: { revealed: true } })
  await payload.update({
    ...options,
    collection: 'applications',
    id: application.id,
    data: { points: Math.round(mean * 10) / 10 },
  })
}
