import type { Attempt } from '../attempts.ts'
import type { Asker } from './asker.ts'
import { toMembership, toSlotFilter } from './filter.ts'
import { findNear } from './near.ts'

/** A reading of the words and what a document must have to answer it. */
export type Reading = { attempt: Attempt; membership: string[] }

/** Longer queries are asked for with fewer words missing: every choice of words is spelt out. */
const mostMissing = 2

/** Said with the server's filters: its query language has no «or» between spellings of a word. */
export async function toReading(
  asker: Asker,
  attempt: Attempt,
  audience: readonly string[],
): Promise<Reading> {
  const { slots, relaxed } = attempt
  const missing = Math.min(attempt.missing, mostMissing)
  if (!relaxed) {
    const filters = slots.map((slot) => toSlotFilter(slot, undefined))
    return { attempt, membership: toMembership(filters, missing) }
  }
  const withoutMistakes = { wholes: [], beginnings: [] }
  const near = await findNear(asker, slots, audience, (slot) => toSlotFilter(slot, withoutMistakes))
  const filters = slots.map((slot) => toSlotFilter(slot, near.get(slot) ?? withoutMistakes))
  return { attempt, membership: toMembership(filters, missing) }
}
