import type { Payload, PayloadRequest } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import { getCall, sayIn } from '../applications/find.ts'
import { tell, toUrl } from '../applications/tell.ts'
import { idOf, isOrganiser, isSame } from '../applications/who.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { formatDay } from '../editing/moments.ts'
import { toLocale } from '../mail/letters.ts'
import { findNow, usualHours } from '../notifications/hours.ts'
import type { Application, Call, Review, User } from '../payload-types.ts'
import { findAllReviewers, findCall, findReviews } from './find.ts'
import { idleDays } from './progress.ts'

const day = 86_400_000

/** Reminds everybody who has something open, at most once a day. */
export const remind =
  (payload: Payload) =>
  async ({ user }: Asker, given: { call: string }): Promise<{ ok: boolean; reminded: number }> => {
    const call = await findCall(payload, String(given.call))
    if (!user || !call || !isOrganiser(user, call)) return { ok: false, reminded: 0 }
    const reviews = await findReviews(payload, call.id)
    const reviewers = await findAllReviewers(payload, call, reviews)
    const reminded = await inTransaction(
      payload,
      (req) => remindAll(req, call, { reviewers, reviews, now: new Date() }),
      { user: user as never },
    )
    return { ok: true, reminded }
  }

/**
 * Reminds, without anybody's asking, who has had something open for days: again after as many days more,
 * and not in the night. Returns how many were reminded.
 */
export async function remindIdle(payload: Payload, now = new Date()): Promise<number> {
  const before = { less_than_equal: new Date(now.getTime() - idleDays * day).toISOString() }
  const { docs } = await payload.db.find<Review>({
    collection: 'reviews',
    where: {
      and: [
        { state: { equals: 'assigned' } },
        { assignedAt: before },
        { or: [{ remindedAt: { exists: false } }, { remindedAt: before }] },
      ],
    },
    limit: 0,
    pagination: false,
  })
  let reminded = 0
  for (const [id, reviews] of Map.groupBy(docs, ({ call }) => idOf(call)!)) {
    const open = await keepUnderReview(payload, reviews)
    if (open.length === 0) continue
    const call = await getCall(payload, id)
    const reviewers = (await findAllReviewers(payload, call, open)).filter((each) =>
      open.some(({ reviewer }) => isSame(reviewer, each)),
    )
    reminded += await inTransaction(payload, (req) =>
      remindAll(req, call, { reviewers, reviews: open, now, dueAt: findNow(now, usualHours) }),
    )
  }
  return reminded
}

/** Of an application that has gone back to the applicant nobody waits for a review. */
async function keepUnderReview({ db }: Payload, reviews: readonly Review[]): Promise<Review[]> {
  const { docs } = await db.find<Application>({
    collection: 'applications',
    where: {
      and: [
        { id: { in: reviews.map(({ application }) => idOf(application)!) } },
        { state: { equals: 'in_review' } },
      ],
    },
    limit: 0,
    pagination: false,
  })
  return reviews.filter(({ application }) => docs.some(({ id }) => isSame(id, application)))
}

type Reminding = {
  reviewers: readonly User[]
  reviews: readonly Review[]
  now: Date
  dueAt?: Date
}

/** A letter to each of the reviewers who has something open among these; how many there were. */
async function remindAll(
  req: PayloadRequest,
  call: Call,
  { reviewers, reviews, now, dueAt = now }: Reminding,
): Promise<number> {
  let reminded = 0
  for (const reviewer of reviewers) {
    const open = reviews.filter(
      (review) => review.state === 'assigned' && isSame(review.reviewer, reviewer.id),
    )
    const locale = toLocale(reviewer.locale)
    const sent =
      open.length > 0 &&
      (await tell(req, 'reminder', {
        to: reviewer.email,
        locale,
        key: `reminder:${call.id}:${reviewer.id}:${now.toISOString().slice(0, 10)}`,
        dueAt,
        values: {
          count: open.length,
          call: sayIn(call.title, locale),
          decisionOn: call.decisionOn ? formatDay(call.decisionOn, locale) : '–',
          url: toUrl('/account/reviews/', locale),
        },
      }))
    if (!sent) continue
    reminded += 1
    for (const { id } of open)
      await req.payload.update({
        collection: 'reviews',
        id,
        data: { remindedAt: now.toISOString() },
        depth: 0,
        overrideAccess: true,
        req,
      })
  }
  return reminded
}
