import type { Payload } from 'payload'
import { idOf, isSame } from '../applications/who.ts'
import type { Application, Review, User } from '../payload-types.ts'
import { findConflict, type ConflictReason } from './conflicts.ts'
import { findReviews } from './find.ts'
import { toApplicantSide, toReviewerSide } from './sides.ts'

export type KnownConflict = ConflictReason | 'declared'

/** Why somebody should not have an application: what is known of both, or what they declared. */
export async function findConflictOf(
  payload: Payload,
  application: Application,
  reviewer: User,
  reviews?: readonly Review[],
): Promise<KnownConflict | undefined> {
  const own = (reviews ?? (await findReviews(payload, idOf(application.call)!))).filter(
    (review) => isSame(review.application, application) && isSame(review.reviewer, reviewer),
  )
  if (own.some(({ state }) => state === 'conflict')) return 'declared'
  const { side } = await toReviewerSide(payload, reviewer)
  return findConflict(await toApplicantSide(payload, application), side)
}
