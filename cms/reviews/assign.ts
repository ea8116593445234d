import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { getCall } from '../applications/find.ts'
import { idOf, isOrganiser, isSame } from '../applications/who.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { findByNumber } from '../decisions/decide.ts'
import type { Application, Review, User } from '../payload-types.ts'
import { findConflict, type ConflictReason } from './conflicts.ts'
import { findReviewers, findReviews } from './find.ts'
import { give, tellReviewer } from './give.ts'
import { toApplicantSide, toReviewerSide } from './sides.ts'
import { settle } from './submit.ts'

export type AssignRefusal =
  | { ok: false; reason: 'notFound' | 'notYours' | 'notNow' | 'noReviewers' }
  | { ok: false; reason: 'conflict'; conflict: ConflictReason | 'declared' }
export type AssignedNow = { ok: true; assigned: number; short: number }

const byHand = z.object({ number: z.string().max(40), reviewer: z.string().max(40) })

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

/** Why somebody should not have an application: what is known of both, or what they declared. */
async function findConflictOf(
  payload: Payload,
  application: Application,
  reviewer: User,
  reviews?: readonly Review[],
): Promise<ConflictReason | 'declared' | undefined> {
  const own = (reviews ?? (await findReviews(payload, idOf(application.call)!))).filter(
    (review) => isSame(review.application, application) && isSame(review.reviewer, reviewer),
  )
  if (own.some(({ state }) => state === 'conflict')) return 'declared'
  const { side } = await toReviewerSide(payload, reviewer)
  return findConflict(await toApplicantSide(payload, application), side)
}

export type Assignable = {
  id: string
  name: string
  /** Reviews of this call that wait for them. */
  open: number
  /** How far they are with this application; nothing where they do not have it. */
  state: Review['state'] | null
  conflict: ConflictReason | 'declared' | null
}

/** The reviewers of a call as somebody sees them who gives out an application by hand. */
export const listAssignable =
  (payload: Payload) =>
  async ({ user }: Asker, given: { number: string }): Promise<Assignable[]> => {
    const application = await findByNumber(payload, given.number)
    if (!application || !isOrganiser(user, application)) return []
    const call = await getCall(payload, application.call)
    const reviews = await findReviews(payload, call.id)
    const reviewers = await findReviewers(payload, call)
    return Promise.all(
      reviewers.map(async (reviewer): Promise<Assignable> => {
        const own = reviews.filter((review) => isSame(review.reviewer, reviewer))
        const here = own.find((review) => isSame(review.application, application))
        return {
          id: String(reviewer.id),
          name: reviewer.name,
          open: own.filter(({ state }) => state === 'assigned').length,
          state: here?.state ?? null,
          conflict: (await findConflictOf(payload, application, reviewer, reviews)) ?? null,
        }
      }),
    )
  }

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
