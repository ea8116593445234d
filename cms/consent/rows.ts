import type { Payload } from 'payload'
import type { Locale } from '../../search/document.ts'
import type { Consent, Event, Profile } from '../payload-types.ts'
import { isMinor } from '../protection/minors.ts'
import { findEntries } from './ledger.ts'
import { purposesOf, type Purpose } from './purposes.ts'
import { findStanding } from './standing.ts'
import { getWording, latestVersion, type Wording } from './wordings.ts'

/** One line of the ledger as people read it. */
export type ConsentLine = Pick<
  Consent,
  'entry' | 'how' | 'giver' | 'giverName' | 'version' | 'language' | 'fromAt'
> & {
  untilAt: string | null
  /** The one event that it is about, in the languages it has. */
  event: Texts
}
type Texts = Partial<Record<Locale, string | null>> | null

/** One purpose: what is asked in today's words, what stands, and how it came. */
export type ConsentRow = {
  purpose: Purpose
  wording: Wording
  version: number
  /** The consent in force, with the words that were agreed to. */
  standing: (ConsentLine & { agreed: Wording }) | null
  history: ConsentLine[]
}

const toLine = (row: Consent, titles: ReadonlyMap<unknown, Texts>): ConsentLine => ({
  entry: row.entry,
  how: row.how,
  giver: row.giver,
  giverName: row.giverName,
  version: row.version,
  language: row.language as Locale,
  fromAt: row.fromAt,
  untilAt: row.untilAt ?? null,
  event: titles.get(row.event) ?? null,
})

/** The titles of the events that entries are about. */
async function findTitles(payload: Payload, entries: readonly Consent[]) {
  const ids = [...new Set(entries.flatMap(({ event }) => event ?? []))]
  if (ids.length === 0) return new Map<unknown, Texts>()
  const { docs } = await payload.db.find<Event>({
    collection: 'events',
    where: { id: { in: ids } },
    locale: 'all',
    limit: 0,
    pagination: false,
  })
  return new Map<unknown, Texts>(docs.map(({ id, title }) => [id, title as unknown as Texts]))
}

/**
 * The same for whoever comes by a link or code, which may lie about: what stands, and no more. What was
 * agreed to when, to which event, and the name of another guardian are for those who sign in.
 */
export async function toRowsByKeys(
  payload: Payload,
  person: Profile,
  { locale, guardianName }: { locale: Locale; guardianName: string },
): Promise<ConsentRow[]> {
  const rows = await toConsentRows(payload, person, locale)
  return rows.map(({ standing, ...row }) => ({
    ...row,
    standing:
      standing && standing.giverName !== guardianName ? { ...standing, giverName: '—' } : standing,
    history: [],
  }))
}

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
  const titles = await findTitles(payload, entries)
  const standing = findStanding(entries, giver)
  return purposesOf(giver).map((purpose) => {
    const row = standing[purpose]
    return {
      purpose,
      wording: getWording(purpose, latestVersion(purpose), locale, giver),
      version: latestVersion(purpose),
      standing: row
        ? {
            ...toLine(row, titles),
            agreed: getWording(purpose, row.version, row.language as Locale, row.giver),
          }
        : null,
      history: entries
        .filter((each) => each.purpose === purpose)
        .map((each) => toLine(each, titles))
        .reverse(),
    }
  })
}
