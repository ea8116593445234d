import type { PayloadRequest } from 'payload'
import { idOf, isSame } from '../applications/who.ts'
import type { Application, Review } from '../payload-types.ts'

/**
 * Takes the reviews that are still open from an application whose reviewing is over: nobody waits for
 * them. Returns the reviewers who keep it, since they have scored.
 */
export async function endOpenReviews(
  req: PayloadRequest,
  { id, reviewers }: Pick<Application, 'id' | 'reviewers'>,
): Promise<number[]> {
  const { docs } = await req.payload.db.find<Review>({
    collection: 'reviews',
    where: { and: [{ application: { equals: id } }, { state: { equals: 'assigned' } }] },
    limit: 0,
    pagination: false,
    req,
  })
  for (const review of docs)
    await req.payload.delete({
      collection: 'reviews',
      id: review.id,
      depth: 0,
      overrideAccess: true,
      req,
    })
  return (reviewers ?? [])
    .filter((each) => !docs.some(({ reviewer }) => isSame(reviewer, each)))
    .map((each) => idOf(each) as number)
}
