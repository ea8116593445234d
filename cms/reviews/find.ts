import type { Payload, PayloadRequest } from 'payload'
import { getCall } from '../applications/find.ts'
import { toStoredId } from '../applications/receipts.ts'
import { idOf, isSame, type Id } from '../applications/who.ts'
import type { Application, Call, Review, User } from '../payload-types.ts'

export async function findCall(payload: Payload, id: string): Promise<Call | undefined> {
  const stored = await payload.db.findOne<Call>({
    collection: 'calls',
    where: { id: { equals: toStoredId(payload, id) } },
  })
  return stored ? getCall(payload, stored.id) : undefined
}

export async function findReviewers({ db }: Payload, call: Call): Promise<User[]> {
  const ids = (call.reviewers ?? []).map((each) => idOf(each)!)
  if (ids.length === 0) return []
  const { docs } = await db.find<User>({
    collection: 'users',
    where: { id: { in: ids } },
    sort: 'name',
    limit: 0,
    pagination: false,
  })
  return docs.filter(({ roles }) => roles.includes('reviewer'))
}

/** Those whom the call names, and those whom it no longer names who still have something to review. */
export async function findAllReviewers(
  payload: Payload,
  call: Call,
  reviews: readonly Review[],
): Promise<User[]> {
  const named = await findReviewers(payload, call)
  const others = reviews.filter(
    ({ state, reviewer }) => state === 'assigned' && !named.some((each) => isSame(each, reviewer)),
  )
  if (others.length === 0) return named
  const { docs } = await payload.db.find<User>({
    collection: 'users',
    where: { id: { in: others.flatMap(({ reviewer }) => idOf(reviewer) ?? []) } },
    sort: 'name',
    limit: 0,
    pagination: false,
  })
  return [...named, ...docs]
}

/** The applications of a call in some states. */
export async function findIn(
  { db }: Payload,
  call: Id,
  states: readonly Application['state'][],
): Promise<Application[]> {
  const { docs } = await db.find<Application>({
    collection: 'applications',
    where: { and: [{ call: { equals: call } }, { state: { in: [...states] } }] },
    sort: 'id',
    limit: 0,
    pagination: false,
  })
  return docs
}

export async function findReviews({ db }: Payload, call: Id): Promise<Review[]> {
  const { docs } = await db.find<Review>({
    collection: 'reviews',
    where: { call: { equals: call } },
    sort: 'id',
    limit: 0,
    pagination: false,
  })
  return docs
}

/** The review of this id, if it is this reviewer’s. */
export async function findOwnReview(
  req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>,
  id: string,
  reviewer: Id,
): Promise<Review | undefined> {
  const review = await req.payload.db.findOne<Review>({
    collection: 'reviews',
    where: { id: { equals: toStoredId(req.payload, id) } },
    req,
  })
  return review && isSame(review.reviewer, reviewer) ? review : undefined
}
