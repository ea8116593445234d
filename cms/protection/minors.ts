import type { Term } from '../../search/vocabulary/values.ts'
import { toTitleKeys } from '../title-search/keys.ts'

type Person = {
  kind?: Term<'profileKind'> | null
  birthDate?: string | null
  visibility?: Term<'visibility'> | null
  listingConsentOn?: string | null
  givenName?: string | null
  familyName?: string | null
  patronymic?: string | null
  otherSpellings?: string[] | null
}

/** What was stored of the person before this save. */
type Stored = { minor?: boolean | null; sealed?: boolean | null; createdAt?: string | null }

export type Audience = 'public' | 'members' | 'vetted' | 'staff'

/** The moment a person turns so many years old, or nothing where the birth date is unknown. */
export function findBirthday(birthDate: string | null | undefined, years: number) {
  // what is no date is refused after this has been asked
  if (!birthDate || typeof birthDate !== 'string') return undefined
  const born = new Date(`${birthDate.slice(0, 10)}T00:00:00Z`)
  const at = Date.UTC(born.getUTCFullYear() + years, born.getUTCMonth(), born.getUTCDate())
  return Number.isNaN(at) ? undefined : new Date(at)
}

/** Under 18 on `today`. A talent whose birth date is unknown counts as a minor: the doubt protects. */
export function isMinor({ kind, birthDate }: Person, today = new Date()): boolean {
  if (!birthDate) return kind === 'talent'
  const comesOfAge = findBirthday(birthDate, 18)
  return !(comesOfAge && comesOfAge <= today)
}

/**
 * Who may see the profile at all. A minor is unlisted until the guardian has consented to listing;
 * with that consent the world sees the reduced card that field access leaves. What was gathered in
 * childhood is sealed at 18, until the person agrees to being listed.
 */
export function audienceOf(
  person: Person & { sealed?: boolean | null },
  today = new Date(),
): Audience {
  const visibility = person.visibility ?? 'members'
  if (visibility === 'unlisted') return 'staff'
  if ((isMinor(person, today) || person.sealed) && !person.listingConsentOn) return 'staff'
  return visibility
}

/** Whether this save finds a person of age whose record was made in childhood. */
const comesOfAge = ({ minor, createdAt }: Stored, person: Person, today: Date) => {
  const birthday = findBirthday(person.birthDate, 18)
  return Boolean(
    minor && !isMinor(person, today) && !(birthday && createdAt && new Date(createdAt) >= birthday),
  )
}

/** The columns that say how a person is protected, worked out at every save and every import. */
export function protect(person: Person, stored: Stored = {}, today = new Date()) {
  const minor = isMinor(person, today)
  const handedOver = comesOfAge(stored, person, today)
  const sealed = !minor && (handedOver || Boolean(stored.sealed))
  // what a guardian agreed to ends with childhood
  const listingConsentOn = handedOver ? null : person.listingConsentOn
  return { minor, sealed, audience: audienceOf({ ...person, sealed, listingConsentOn }, today) }
}

/** A save is worked on before its fields are checked: what is no text is none. */
const toText = (value: unknown) => (typeof value === 'string' ? value : '')

/** The whole name for those who may see it, the given name with the first letter of the surname for the others, and what the admin finds the name by. */
export function namesOf(person: Person) {
  const [givenName, familyName, patronymic] = (
    ['givenName', 'familyName', 'patronymic'] as const
  ).map((part) => toText(person[part]))
  const otherSpellings = Array.isArray(person.otherSpellings) ? person.otherSpellings : []
  const fullName = [familyName, givenName, patronymic].filter(Boolean).join(' ')
  const initial = familyName ? `${[...familyName][0]}.` : ''
  const shortName = [givenName, initial].filter(Boolean).join(' ')
  return { fullName, shortName, titleKeys: toTitleKeys(fullName, otherSpellings.map(toText)) }
}
