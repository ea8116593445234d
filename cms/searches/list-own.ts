import type { Payload } from 'payload'
import { findText, type Locale } from '../../search/document.ts'
import type { Asker } from '../accounts/asker.ts'
import { createFoundReader } from '../found/read.ts'
import type { Search } from '../payload-types.ts'
import { openFew, readFew } from './match.ts'
import { findAudiences } from './owners.ts'
import { isLocale } from './question.ts'
import { findRows, listIds } from './rows.ts'

/** A saved search as its owner reads it. */
export type OwnSearch = {
  id: string
  name: string
  /** The parameters of the search's address. */
  question: string
  at: string
  /** What it finds since it was last opened, as far as the owner may see it at this moment. */
  fresh: { id: string; title: string; lang: Locale; path: string }[]
}

const shown = 5

export const listOwn =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<(OwnSearch & { count: number })[]> => {
    if (!user) return []
    const asked = (given as { locale?: unknown } | undefined)?.locale
    const locale = isLocale(asked) ? asked : 'kk'
    const rows = await findRows(payload, { user: { equals: user.id } })
    const fresh = await findFresh(payload, rows)
    return rows.map((row) => {
      const documents = fresh.get(row.id) ?? []
      return {
        id: String(row.id),
        name: row.name,
        question: row.question,
        at: row.at,
        count: documents.length,
        fresh: documents.slice(0, shown).map(({ id, title, path }) => {
          const found = findText(title, locale)
          return { id, title: found?.text ?? id, lang: found?.locale ?? locale, path }
        }),
      }
    })
  }

/**
 * The new matches of each search, read again and asked again within what its owner may see now: a
 * person who has been hidden or erased since is in none, and nobody is shown what they may not see.
 */
export async function findFresh(payload: Payload, rows: readonly Search[]) {
  const ids = rows.flatMap(({ fresh }) => listIds(fresh))
  const reader = ids.length > 0 ? await createFoundReader(payload) : undefined
  const audienceOf = await findAudiences(payload, rows)
  const few = await openFew(reader ? await readFew(reader, ids) : [])
  const found = new Map<Search['id'], NonNullable<ReturnType<typeof few.documents.get>>[]>()
  for (const row of rows) {
    const own = new Set(listIds(row.fresh))
    if (own.size === 0) continue
    const matching = await few.match(row, audienceOf(row))
    found.set(
      row.id,
      matching.filter((each) => own.has(each)).map((each) => few.documents.get(each)!),
    )
  }
  return found
}
