import type { Payload } from 'payload'
import type { Locale } from '../../search/document.ts'
import type { Consent, Profile } from '../payload-types.ts'
import { isMinor } from '../protection/minors.ts'
import { findEntries } from './ledger.ts'
import { purposesOf, type Purpose } from './purposes.ts'
import { findStanding } from './standing.ts'
import { getWording, latestVersion, type Wording } from './wordings.ts'

/** One line of the ledger as people read it. */
export type ConsentLine = Pick<
  Consent,
  'entry' | 'how' | 'giver' | 'giverName' | 'version' | 'language' | 'fromAt'
> & { untilAt: string | null }

/** One purpose: what is asked in today's words, what stands, and how it came. */
export type ConsentRow = {
  purpose: Purpose
  wording: Wording
  version: number
  /** The consent in force, with the words that were agreed to. */
  standing: (ConsentLine & { agreed: Wording }) | null
  history: ConsentLine[]
}

const toLine = (row: Consent): ConsentLine => ({
  entry: row.entry,
  how: row.how,
  giver: row.giver,
  giverName: row.giverName,
  version: row.version,
  language: row.language as Locale,
  fromAt: row.fromAt,
  untilAt: row.untilAt ?? null,
})

/** What a guardian, or a person of age, is asked about this person, purpose by purpose. */
export async function toConsentRows(
  payload: Payload,
  person: Profile,
  locale: Locale,
): Promise<ConsentRow[]> {
  const giver = isMinor(person) ? 'guardian' : 'self'
  const entries = await findEntries<Consent & { untilAt: string | null }>(
    { payload } as never,
    person.id,
  )
  const standing = findStanding(entries, giver)
  return purposesOf(giver).map((purpose) => {
    const row = standing[purpose]
    return {
      purpose,
      wording: getWording(purpose, latestVersion(purpose), locale, giver),
      version: latestVersion(purpose),
      standing: row
        ? {
            ...toLine(row),
            agreed: getWording(purpose, row.version, row.language as Locale, row.giver),
          }
        : null,
      history: entries
        .filter((each) => each.purpose === purpose)
        .map(toLine)
        .reverse(),
    }
  })
}
