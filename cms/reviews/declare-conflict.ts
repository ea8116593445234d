import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { getApplication } from '../applications/find.ts'
import { idOf, isSame } from '../applications/who.ts'
import type { Form } from '../calls/answers.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { holdsNumberAnywhere } from '../protection/refuse-identity.ts'
import { findOwnReview } from './find.ts'
import { settle } from './settle.ts'
import type { Scored } from './submit.ts'

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
    if (holdsNumberAnywhere(data.conflict)) return { ok: false, reason: 'identityNumber' }
    return inTransaction(payload, async (req): Promise<Scored> => {
      const review = await findOwnReview(req, data.review, user.id)
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
