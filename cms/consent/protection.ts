import { vocabulary } from '../../search/vocabulary/values.ts'
import type { Profile } from '../payload-types.ts'
import { isMinor, protect } from '../protection/minors.ts'
import { findFirstEnd, findStanding, type Entry } from './standing.ts'

export type Person = Pick<Profile, 'kind' | 'birthDate' | 'visibility' | 'photo'>
type Stored = Pick<Profile, 'minor' | 'sealed' | 'createdAt'>

const day = (at: string | undefined) => at?.slice(0, 10) ?? null

/** The columns of a profile that follow from the person's age and the ledger of consents. */
export function findProtection(
  person: Person,
  stored: Stored | undefined,
  entries: readonly Entry[],
  now = new Date(),
) {
  const standing = findStanding(entries, isMinor(person, now) ? 'guardian' : 'self', now)
  const listingConsentOn = day(standing.listing?.fromAt)
  return {
    ...protect({ ...person, listingConsentOn }, stored, now),
    listingConsentOn,
    photoConsentOn: day(standing.photo?.fromAt),
    consentUntilAt: findFirstEnd(standing) ?? null,
    takenOver: vocabulary.handOver.filter((item) => standing[item]),
  }
}
