import type { Locale } from '../../search/document.ts'
import type { Term } from '../../search/vocabulary/values.ts'
import { newHandle } from '../collections/profiles.ts'
import { namesOf, protect, type Audience } from '../protection/minors.ts'

export type Id = number | string
export type Localized = Partial<Record<Locale, string | null>>

/** A row of the file, understood. A column the file does not have is absent; an empty cell is null. */
export type Row = {
  externalId: string
  kind: Term<'profileKind'>
  familyName: string
  givenName: string
  patronymic?: string | null
  birthDate?: string | null
  region?: Id | null
  settlement?: string | null
  settlementType?: string | null
  school?: string | null
  grade?: number | null
  fields?: string[]
  languages?: string[]
  headline?: Localized
  bio?: Localized
  visibility?: Term<'visibility'>
  mentor?: boolean
}

/** The profile as it is stored, localized fields by language. */
export type Known = Row & {
  id: Id
  listingConsentOn?: string | null
  fullName?: string | null
  shortName?: string | null
  titleKeys?: string | null
  otherSpellings?: string[] | null
  minor?: boolean | null
  sealed?: boolean | null
  createdAt?: string | null
  audience?: Audience | null
}

/** All that is to be stored of a profile; `known` is absent where it is new. */
export type Merged = Row & {
  known?: Known
  fullName: string
  shortName: string
  titleKeys: string | null
  minor: boolean
  sealed: boolean
  audience: Audience
}

const defaults = { visibility: 'members', mentor: false } as const

/** Lays a row over what is known of its person and works out what every save works out. */
export function merge(row: Row, known?: Known): Merged {
  const person = { ...(known ?? defaults), ...row }
  return {
    ...(known ? undefined : defaults),
    ...row,
    ...namesOf(person),
    ...protect(person, known),
    ...(known && { known }),
  }
}

/** Whether storing `merged` would change anything. */
export function isUnchanged({ known, ...merged }: Merged): boolean {
  if (!known) return false
  return Object.entries(merged).every(([key, value]) => isSame(value, known[key as keyof Known]))
}

function isSame(wanted: unknown, stored: unknown): boolean {
  if (Array.isArray(wanted)) {
    const list = (stored ?? []) as unknown[]
    return wanted.length === list.length && wanted.every((value, index) => value === list[index])
  }
  if (wanted && typeof wanted === 'object') {
    const texts = (stored ?? {}) as Localized
    return Object.entries(wanted).every(([locale, text]) => isSame(text, texts[locale as Locale]))
  }
  return (wanted ?? null) === (stored ?? null)
}

/** What only a new profile is given. */
export const birthOf = (at: string) => ({ handle: newHandle(), createdAt: at, updatedAt: at })

/** A minor who asked to be seen and is not, for want of a guardian's consent. */
export const awaitsConsent = ({ minor, audience, known, visibility = known?.visibility }: Merged) =>
  minor && audience === 'staff' && visibility !== 'unlisted'
