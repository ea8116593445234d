import type { Term } from '../../search/vocabulary/values.ts'

type Person = {
  kind?: Term<'profileKind'> | null
  birthDate?: string | null
  visibility?: Term<'visibility'> | null
  listingConsentOn?: string | null
  givenName?: string | null
  familyName?: string | null
  patronymic?: string | null
}

export type Audience = 'public' | 'members' | 'vetted' | 'staff'

/** Under 18 on `today`. A talent whose birth date is unknown counts as a minor: the doubt protects. */
export function isMinor({ kind, birthDate }: Person, today = new Date()): boolean {
  if (!birthDate) return kind === 'talent'
  const born = new Date(`${birthDate.slice(0, 10)}T00:00:00Z`)
  const comesOfAge = Date.UTC(born.getUTCFullYear() + 18, born.getUTCMonth(), born.getUTCDate())
  return !(comesOfAge <= today.getTime())
}

/**
 * Who may see the profile at all. A minor is unlisted until the guardian has consented to listing;
 * with that consent the world sees the reduced card that field access leaves.
 */
export function audienceOf(person: Person, today = new Date()): Audience {
  const visibility = person.visibility ?? 'members'
  if (visibility === 'unlisted') return 'staff'
  if (isMinor(person, today) && !person.listingConsentOn) return 'staff'
  return visibility
}

/** The whole name for those who may see it, and the given name with the first letter of the surname for the others. */
export function namesOf({ givenName, familyName, patronymic }: Person) {
  const fullName = [familyName, givenName, patronymic].filter(Boolean).join(' ')
  const initial = familyName ? `${[...familyName][0]}.` : ''
  return { fullName, shortName: [givenName, initial].filter(Boolean).join(' ') }
}
