import type { Payload } from 'payload'
import { parseSearchRequest, toSearchResponse, type SearchError, type SearchResponse } from '../../search/api.ts'
import type { Locale } from '../../search/document.ts'
import type { SearchEngine } from '../../search/engine.ts'
import { facetTerm } from '../../search/vocabulary/labels.ts'

export type SearchAnswer = { status: number; body: SearchResponse | { error: SearchError | { code: string; message: string } } }
export type Answer = (url: URL) => Promise<SearchAnswer>

/** Answers GET /api/search, and the same for the pages: one way in, so one answer. */
export function createAnswer(payload: Payload, engine: SearchEngine): Answer {
  const names = createRegionNames(payload)
  return async (url) => {
    const parsed = parseSearchRequest(url)
    if (!parsed.ok) return { status: parsed.status, body: { error: parsed.error } }
    const { query } = parsed
    const [result, regionName] = await Promise.all([engine.search(query), names(query.locale)])
    const labelOf = (facet: string, value: string) =>
      facet === 'region' ? (regionName.get(value) ?? value) : facetTerm(facet, value, query.locale)
    return { status: 200, body: toSearchResponse(result, query, labelOf) }
  }
}

/** Names of regions by code, read again a minute after the last reading. */
function createRegionNames(payload: Payload) {
  const known = new Map<Locale, { at: number; names: Promise<Map<string, string>> }>()
  return (locale: Locale) => {
    const held = known.get(locale)
    if (held && Date.now() - held.at < 60_000) return held.names
    const names = payload
      .find({ collection: 'regions', pagination: false, depth: 0, locale, fallbackLocale: false, overrideAccess: false, user: null })
      .then(({ docs }) => new Map(docs.map((region) => [region.code, region.shortName || region.name || region.code])))
    known.set(locale, { at: Date.now(), names })
    return names
  }
}
