import type { Locale } from '../../search/document.ts'
import type { Term } from '../../search/vocabulary/values.ts'
import texts from './wordings.json' with { type: 'json' }
import type { Purpose } from './purposes.ts'

/** What somebody reads before agreeing: a title, the sentence agreed to, and who receives what. */
export type Wording = { title: string; text: string; recipient: string }
type ByLocale = Record<Locale, Wording>
type Version = ByLocale & { version: number; self?: ByLocale }

/** Every version there has been, oldest first. A version is never changed: a new one is added. */
export const wordings = texts as Record<Purpose, Version[]>

export const latestVersion = (purpose: Purpose): number => wordings[purpose].at(-1)!.version

/** The wording as it was put to this giver. */
export function getWording(
  purpose: Purpose,
  version: number,
  language: Locale,
  giver: Term<'consentGiver'>,
): Wording {
  const found = wordings[purpose].find((each) => each.version === version)
  if (!found) throw new Error(`There is no wording ${version} of ${purpose}`)
  return ((giver === 'self' && found.self) || found)[language]
}
