import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import { idOf, isOrganiser, isSame } from '../applications/who.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { findByNumber } from '../decisions/decide.ts'
import { byHand, type AssignRefusal } from './assign.ts'
import { findReviews } from './find.ts'
import { settle } from './settle.ts'

/** Takes an application from a reviewer who has not scored it yet. */
export const takeAway =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<{ ok: true } | AssignRefusal> => {
    const { data } = byHand.safeParse(given)
    const application = data && (await findByNumber(payload, data.number))
    if (!user || !application) return { ok: false, reason: 'notFound' }
    if (!isOrganiser(user, application)) return { ok: false, reason: 'notYours' }
    const reviews = await findReviews(payload, idOf(application.call)!)
    const review = reviews.find(
      (each) => isSame(each.application, application) && isSame(each.reviewer, data.reviewer),
    )
    if (review?.state !== 'assigned') return { ok: false, reason: 'notNow' }
    await inTransaction(
      payload,
      async (req) => {
        await payload.delete({ collection: 'reviews', id: review.id, overrideAccess: true, req })
        const left = (application.reviewers ?? []).filter((each) => !isSame(each, data.reviewer))
        await payload.update({
          collection: 'applications',
          id: application.id,
          data: { reviewers: left.map((each) => idOf(each) as number) },
          depth: 0,
          overrideAccess: true,
          req,
        })
        await settle(req, application)
      },
      { user: user as never },
    )
    return { ok: true }
  }
