import type { Payload } from 'payload'
import { findChangesAfter } from '../changes/follow.ts'
import type { Change } from '../changes/record.ts'
import { createFoundReader, toSearchId } from '../found/read.ts'
import { isSubject } from '../found/subjects.ts'
import type { Search } from '../payload-types.ts'
import { openFew, readFew } from './match.ts'
import { findAudiences } from './owners.ts'
import { findRows, listIds } from './rows.ts'

export type NewMatches = { search: Search; ids: string[] }

/**
 * What the saved searches find that they have not found before, among the documents changed after
 * `since` in the change log: each is read as the index reads it and asked every stored question by
 * the rules of the search, within what the owner may see. A document changed again is not new again.
 */
export async function findNewMatches(payload: Payload, since: number): Promise<NewMatches[]> {
  return matchChanges(payload, await findChangesAfter(payload, since))
}

export async function matchChanges(
  payload: Payload,
  changes: readonly Change[],
): Promise<NewMatches[]> {
  const changed = new Map<string, number>()
  for (const { subject, document, seq } of changes)
    if (isSubject(subject)) changed.set(toSearchId(subject, document), seq)
  return matchDocuments(payload, changed)
}

/** `changed`: by id of the document, where in the log it last changed. */
export async function matchDocuments(
  payload: Payload,
  changed: ReadonlyMap<string, number>,
): Promise<NewMatches[]> {
  if (changed.size === 0) return []
  const searches = await findRows(payload)
  if (searches.length === 0) return []
  const few = await openFew(await readFew(await createFoundReader(payload), changed.keys()))
  const audienceOf = await findAudiences(payload, searches)
  const found: NewMatches[] = []
  for (const search of searches) {
    const { known, cursor } = search
    const matching = await few.match(search, audienceOf(search))
    const had = new Set(listIds(known))
    const ids = matching.filter((id) => !had.has(id) && changed.get(id)! > cursor)
    if (ids.length > 0) found.push({ search, ids })
  }
  return found
}
