import type { Term } from '../../search/vocabulary/values.ts'
import type { Purpose } from './purposes.ts'

/** An entry of the ledger as far as it decides what stands. */
export type Entry = {
  id: number | string
  entry: Term<'consentEntry'>
  purpose: Purpose
  giver: Term<'consentGiver'>
  fromAt: string
  untilAt?: string | null
  /** The one event that the word is about. */
  event?: unknown
}

export type Standing<E extends Entry = Entry> = Partial<Record<Purpose, E>>

/**
 * The consents that stand at a moment: for each purpose the last entry decides, whoever made it, so
 * of two guardians, or of guardian and child, any one can withdraw. A minor's consents are the
 * guardian's, an adult's are the person's own. `entries` are in the order they were made; a word on one
 * event is a word on no other.
 */
export function findStanding<E extends Entry>(
  entries: readonly E[],
  giver: Term<'consentGiver'>,
  now = new Date(),
): Standing<E> {
  const last = new Map<Purpose, E>()
  for (const entry of entries) if (!entry.event) last.set(entry.purpose, entry)
  return Object.fromEntries(
    [...last].filter(([, entry]) => stands(entry, giver, now)),
  ) as Standing<E>
}

/** Whether an entry, as the last word on its matter, is a consent at a moment. */
export const stands = (
  { entry, giver: by, fromAt, untilAt }: Entry,
  giver: Term<'consentGiver'>,
  now: Date,
): boolean =>
  entry === 'given' &&
  by === giver &&
  new Date(fromAt) <= now &&
  !(untilAt && new Date(untilAt) <= now)

/** The first moment at which one of them ends by itself. */
export const findFirstEnd = (standing: Standing): string | undefined =>
  Object.values(standing)
    .flatMap(({ untilAt }) => (untilAt ? [untilAt] : []))
    .sort()[0]
