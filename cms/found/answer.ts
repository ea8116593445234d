import {
  parseSearchRequest,
  toSearchResponse,
  type SearchError,
  type SearchResponse,
} from '../../search/api.ts'
import type { Locale } from '../../search/document.ts'
import type { SearchEngine } from '../../search/engine.ts'
import { facetTerm } from '../../search/vocabulary/labels.ts'

export type SearchAnswer = { status: number; body: SearchResponse | { error: SearchError } }
export type Answer = (url: URL) => Promise<SearchAnswer>

/** Answers GET /api/search, and the same for the pages: one way in, so one answer. */
export function createAnswer(
  engine: SearchEngine,
  regionName: (code: string, locale: Locale) => string,
): Answer {
  return async (url) => {
    const parsed = parseSearchRequest(url)
    if (!parsed.ok) return { status: parsed.status, body: { error: parsed.error } }
    const { query } = parsed
    const labelOf = (facet: string, value: string) =>
      facet === 'region' ? regionName(value, query.locale) : facetTerm(facet, value, query.locale)
    return { status: 200, body: toSearchResponse(await engine.search(query), query, labelOf) }
  }
}
