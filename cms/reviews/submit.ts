import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import type { Form } from '../calls/answers.ts'
import { getApplication, getCall } from '../applications/find.ts'
import { idOf } from '../applications/who.ts'
import { patiently } from '../database/conflicts.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { holdsNumberAnywhere } from '../protection/refuse-identity.ts'
import { chainReview } from './chain.ts'
import { findOwnReview } from './find.ts'
import { criteriaOf, type Scores } from './points.ts'
import { settle } from './settle.ts'

const commentAtLeast = 20
const form = z.object({
  review: z.string().max(40),
  comment: z.string().trim().max(5000).default(''),
})

export type Scored =
  | { ok: true }
  | { ok: false; reason: 'notFound' | 'notNow' | 'identityNumber' }
  | { ok: false; reason: 'incomplete'; lacking: string[] }

/** A reviewer's scores by criterion with a comment; once in they stay, and all are opened when the last is in. */
export const submitReview =
  (payload: Payload) =>
  async ({ user }: Asker, given: Form): Promise<Scored> => {
    const { data } = form.safeParse(given)
    if (!user || !data) return { ok: false, reason: 'notFound' }
    if (holdsNumberAnywhere(data.comment)) return { ok: false, reason: 'identityNumber' }
    return patiently(() =>
      inTransaction(payload, async (req): Promise<Scored> => {
        const review = await findOwnReview(req, data.review, user.id)
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
