import type { Payload } from 'payload'
import { getApplication } from '../applications/find.ts'
import { idOf } from '../applications/who.ts'
import type { Asker } from '../accounts/asker.ts'
import { findConflict, type ConflictReason } from './conflicts.ts'
import { findOwnReview } from './find.ts'
import { toApplicantSide, toReviewerSide } from './sides.ts'

/**
 * Why the one who asks should perhaps not review what they have: something that has come to be known
 * since it was assigned. Where the review is blind, that there is something, and not what.
 */
export const readOwnConflict =
  (payload: Payload) =>
  async (
    { user }: Asker,
    given: { review: string },
  ): Promise<ConflictReason | 'unnamed' | undefined> => {
    const review = user && (await findOwnReview({ payload }, given.review, user.id))
    if (review?.state !== 'assigned') return undefined
    const application = await getApplication(payload, idOf(review.application)!)
    const { side } = await toReviewerSide(payload, user!)
    const conflict = findConflict(await toApplicantSide(payload, application), side)
    return conflict && application.blind ? 'unnamed' : conflict
  }
