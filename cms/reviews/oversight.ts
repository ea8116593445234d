import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import { idOf, isOrganiser } from '../applications/who.ts'
import type { Review } from '../payload-types.ts'
import { findAllReviewers, findCall, findReviews } from './find.ts'
import { verifyScores, type Verdict } from './chain.ts'
import { criteriaOf, findSpread, toPoints, type Scores, type Spread } from './points.ts'
import { toProgress, type Progress } from './progress.ts'

export type Oversight = {
  reviewers: Progress[]
  /** By the application’s number in the database. */
  spreads: Record<string, Spread & { reviews: number; waiting: number }>
  chain: Verdict
}

/** How the reviewing of a call goes, for those who organise it. */
export const readOversight =
  (payload: Payload) =>
  async ({ user }: Asker, given: { call: string }): Promise<Oversight | undefined> => {
    const call = await findCall(payload, given.call)
    if (!call || !isOrganiser(user, call)) return undefined
    const [reviews, chain] = await Promise.all([
      findReviews(payload, call.id),
      verifyScores(payload, call.id),
    ])
    const reviewers = await findAllReviewers(payload, call, reviews)
    const criteria = criteriaOf(call)
    const spreads: Oversight['spreads'] = {}
    for (const [id, own] of Map.groupBy(reviews, toApplication)) {
      const scored = own.filter(({ state }) => state === 'submitted')
      const spread = findSpread(scored.map(({ scores }) => toPoints(criteria, scores as Scores)))
      const waiting = own.filter(({ state }) => state === 'assigned').length
      if (spread) spreads[id] = { ...spread, reviews: scored.length, waiting }
    }
    return { reviewers: toProgress(reviewers, reviews), spreads, chain }
  }

const toApplication = ({ application }: Review) => String(idOf(application))
