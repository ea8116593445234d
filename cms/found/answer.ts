import {
  parseSearchRequest,
  toSearchResponse,
  type SearchError,
  type SearchResponse,
} from '../../search/api.ts'
import type { Locale } from '../../search/document.ts'
import type { SearchEngine } from '../../search/engine.ts'
import { facetTerm } from '../../search/vocabulary/labels.ts'
import type { Asker } from '../access/roles.ts'
import { audiencesOf } from './readers.ts'

export type SearchAnswer = { status: number; body: SearchResponse | { error: SearchError } }
export type Answer = (url: URL, user: Asker) => Promise<SearchAnswer>

/** Answers GET /api/search, and the same for the pages: one way in, so one answer, within what whoever asks may find. */
export function createAnswer(
  engine: SearchEngine,
  regionName: (code: string, locale: Locale) => string,
): Answer {
  return async (url, user) => {
    const parsed = parseSearchRequest(url)
    if (!parsed.ok) return { status: parsed.status, body: { error: parsed.error } }
    const query = { ...parsed.query, audience: audiencesOf(user) }
    const labelOf = (facet: string, value: string) =>
      facet === 'region' ? regionName(value, query.locale) : facetTerm(facet, value, query.locale)
    return { status: 200, body: toSearchResponse(await engine.search(query), query, labelOf) }
  }
}
