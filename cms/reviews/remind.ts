import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import { sayIn } from '../applications/find.ts'
import { tell, toUrl } from '../applications/tell.ts'
import { isOrganiser, isSame } from '../applications/who.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { formatDay } from '../editing/moments.ts'
import type { Review } from '../payload-types.ts'
import { findCall, findReviewers, findReviews } from './find.ts'

/** Who has had reviews for longer than this many days without looking is idle. */
export const idleDays = 5

export type Progress = {
  id: string
  name: string
  open: number
  done: number
  conflicts: number
  /** Days since the oldest review that is still open was assigned. */
  waits: number
  idle: boolean
  remindedAt: string | null
}

/** How far every reviewer of a call is. */
export function toProgress(
  reviewers: readonly { id: number | string; name: string }[],
  reviews: readonly Review[],
  now = new Date(),
): Progress[] {
  return reviewers.map(({ id, name }) => {
    const own = reviews.filter(({ reviewer }) => isSame(reviewer, id))
    const open = own.filter(({ state }) => state === 'assigned')
    const since = open.map(({ assignedAt }) => Date.parse(assignedAt))
    const waits = open.length ? Math.floor((now.getTime() - Math.min(...since)) / 86_400_000) : 0
    return {
      id: String(id),
      name,
      open: open.length,
      done: own.filter(({ state }) => state === 'submitted').length,
      conflicts: own.filter(({ state }) => state === 'conflict').length,
      waits,
      idle: waits >= idleDays,
      remindedAt:
        open
          .map(({ remindedAt }) => remindedAt ?? '')
          .sort()
          .at(-1) || null,
    }
  })
}

/** Reminds everybody who has something open, at most once a day. */
export const remind =
  (payload: Payload) =>
  async ({ user }: Asker, given: { call: string }): Promise<{ ok: boolean; reminded: number }> => {
    const call = await findCall(payload, String(given.call))
    if (!user || !call || !isOrganiser(user, call)) return { ok: false, reminded: 0 }
    const reviewers = await findReviewers(payload, call)
    const reviews = await findReviews(payload, call.id)
    const today = new Date().toISOString()
    let reminded = 0
    await inTransaction(
      payload,
      async (req) => {
        for (const reviewer of reviewers) {
          const open = reviews.filter(
            (review) => review.state === 'assigned' && isSame(review.reviewer, reviewer.id),
          )
          const locale =
            reviewer.locale === 'ru' || reviewer.locale === 'en' ? reviewer.locale : 'kk'
          const sent =
            open.length > 0 &&
            (await tell(req, 'reminder', {
              to: reviewer.email,
              locale,
              key: `reminder:${call.id}:${reviewer.id}:${today.slice(0, 10)}`,
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
            await payload.update({
              collection: 'reviews',
              id,
              data: { remindedAt: today },
              depth: 0,
              overrideAccess: true,
              req,
            })
        }
      },
      { user: user as never },
    )
    return { ok: true, reminded }
  }
