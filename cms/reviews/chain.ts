import type { Payload, PayloadRequest } from 'payload'
import { hashOf } from '../applications/canonical.ts'
import { idOf, type Id } from '../applications/who.ts'
import type { Review, Score } from '../payload-types.ts'

/** What of a review must not change once it is in. */
export const digestOf = (
  review: Pick<Review, 'id' | 'application' | 'scores' | 'comment' | 'submittedAt'>,
) =>
  hashOf({
    review: String(review.id),
    application: String(idOf(review.application)),
    scores: review.scores,
    comment: review.comment ?? null,
    submittedAt: review.submittedAt,
  })

type Linked = Pick<Score, 'seq' | 'review' | 'digest' | 'previous' | 'at'>
const linkHash = ({ seq, review, digest, previous, at }: Linked) =>
  hashOf({ seq, review, digest, previous: previous ?? null, at })

async function findLinks({ db }: Payload, call: Id, req?: PayloadRequest, last = false) {
  const { docs } = await db.find<Score>({
    collection: 'scores',
    where: { call: { equals: call } },
    sort: last ? '-seq' : 'seq',
    limit: last ? 1 : 0,
    pagination: false,
    ...(req && { req }),
  })
  return docs
}

/** Adds a review that is in to the chain of its call, in the same transaction. */
export async function chainReview(req: PayloadRequest, review: Review) {
  const call = idOf(review.call)!
  const [last] = await findLinks(req.payload, call, req, true)
  const link = {
    seq: (last?.seq ?? 0) + 1,
    review: String(review.id),
    digest: digestOf(review),
    previous: last?.hash ?? null,
    at: new Date().toISOString(),
  }
  await req.payload.db.create({
    collection: 'scores',
    data: { ...link, call, hash: linkHash(link) },
    req,
  })
}

export type Verdict = { ok: true; links: number } | { ok: false; seq: number }

/** Goes along a call's chain: a link or a review that was changed, added or taken out shows. Reviews that were erased with their application may be gone. */
export async function verifyScores(payload: Payload, call: Id): Promise<Verdict> {
  const links = await findLinks(payload, call)
  const { docs } = await payload.db.find<Review>({
    collection: 'reviews',
    where: { call: { equals: call } },
    limit: 0,
    pagination: false,
  })
  const reviews = new Map(docs.map((review) => [String(review.id), review]))
  let previous: string | null = null
  for (const [at, link] of links.entries()) {
    const review = reviews.get(link.review)
    const right =
      link.seq === at + 1 &&
      (link.previous ?? null) === previous &&
      link.hash === linkHash(link) &&
      (!review || (isIn(review) && digestOf(review) === link.digest))
    if (!right) return { ok: false, seq: at + 1 }
    previous = link.hash
    reviews.delete(link.review)
  }
  return [...reviews.values()].some(isIn)
    ? { ok: false, seq: links.length + 1 }
    : { ok: true, links: links.length }
}

const isIn = ({ state }: Review) => state === 'submitted'
