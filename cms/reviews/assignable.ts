import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import { getCall } from '../applications/find.ts'
import { isOrganiser, isSame } from '../applications/who.ts'
import { findByNumber } from '../decisions/decide.ts'
import type { Review, User } from '../payload-types.ts'
import { findConflictOf, type KnownConflict } from './conflict-of.ts'
import { findAllReviewers, findReviewers, findReviews } from './find.ts'

export type Assignable = {
  id: string
  name: string
  /** Reviews of this call that wait for them. */
  open: number
  /** How far they are with this application; nothing where they do not have it. */
  state: Review['state'] | null
  conflict: KnownConflict | null
}

/** The reviewers of a call as somebody sees them who gives out an application by hand. */
export const listAssignable =
  (payload: Payload) =>
  async ({ user }: Asker, given: { number: string }): Promise<Assignable[]> => {
    const application = await findByNumber(payload, given.number)
    if (!application || !isOrganiser(user, application)) return []
    const call = await getCall(payload, application.call)
    const reviews = await findReviews(payload, call.id)
    const named = await findReviewers(payload, call)
    const all = await findAllReviewers(payload, call, reviews)
    const has = (reviewer: User) =>
      reviews.some(
        (review) => isSame(review.reviewer, reviewer) && isSame(review.application, application),
      )
    // whom the call no longer names may have it taken away
    const reviewers = all.filter((each) => named.some(({ id }) => id === each.id) || has(each))
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
