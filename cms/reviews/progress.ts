import { isSame } from '../applications/who.ts'
import type { Review } from '../payload-types.ts'

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
