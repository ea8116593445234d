import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { getCall } from '../applications/find.ts'
import { isOrganiser, isSame } from '../applications/who.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { findByNumber } from '../decisions/decide.ts'
import { findConflictOf, type KnownConflict } from './conflict-of.ts'
import { findReviewers } from './find.ts'
import { give, tellReviewer } from './give.ts'

export type AssignRefusal =
  | { ok: false; reason: 'notFound' | 'notYours' | 'notNow' | 'noReviewers' }
  | { ok: false; reason: 'conflict'; conflict: KnownConflict }
export type AssignedNow = { ok: true; assigned: number; short: number }

/** One application and one reviewer, as a form names them. */
export const byHand = z.object({ number: z.string().max(40), reviewer: z.string().max(40) })

/** Gives one application to one reviewer. A known conflict is refused. */
export const assign =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<AssignedNow | AssignRefusal> => {
    const { data } = byHand.safeParse(given)
    const application = data && (await findByNumber(payload, data.number))
    if (!user || !application) return { ok: false, reason: 'notFound' }
    if (!isOrganiser(user, application)) return { ok: false, reason: 'notYours' }
    if (application.state !== 'submitted' && application.state !== 'in_review')
      return { ok: false, reason: 'notNow' }
    const call = await getCall(payload, application.call)
    const reviewers = await findReviewers(payload, call)
    const reviewer = reviewers.find(({ id }) => String(id) === data.reviewer)
    if (!reviewer) return { ok: false, reason: 'noReviewers' }
    if ((application.reviewers ?? []).some((each) => isSame(each, reviewer)))
      return { ok: true, assigned: 0, short: 0 }
    const conflict = await findConflictOf(payload, application, reviewer)
    if (conflict) return { ok: false, reason: 'conflict', conflict }
    await inTransaction(
      payload,
      async (req) => {
        await give(req, application, [reviewer.id], { by: 'hand', actor: user.id })
        await tellReviewer(req, call, reviewer, 1)
      },
      { user: user as never },
    )
    return { ok: true, assigned: 1, short: 0 }
  }
