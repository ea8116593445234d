import { findText, type Kind, type Locale } from './document.ts'
import type { Hit, SearchQuery, SearchResult } from './engine.ts'
import { sortCounts } from './facets.ts'
import { highlight, type Range } from './language/highlight.ts'

export type ShownHit = {
  id: string
  kind: Kind
  /** All it is found under; the first is `kind`. */
  kinds: Kind[]
  title: string
  /** With the locale, from the root: `/kk/calls/slug`. */
  url: string
  summary: string
  /** Ranges of `title` and `summary` to mark, as [start, end) in UTF-16 units. */
  highlights: { title: Range[]; summary: Range[] }
  /** The language the title is in: not the asker's when it has not been translated. */
  lang: Locale
  summaryLang: Locale
  at?: string
  closesAt?: string
  patch?: string
  facets: Record<string, string[]>
  details: Record<string, unknown>
}

export type SearchResponse = {
  query: string
  total: number
  page: number
  limit: number
  tookMs: number
  /** Spelling mistakes or missing words were allowed, since nothing had all words as typed. */
  widened: boolean
  hits: ShownHit[]
  facets: Record<string, { value: string; label: string; count: number }[]>
  didYouMean?: string
}

/** What a facet's value is called in the asker's language; facet `kind` names the kinds. */
export type LabelOf = (facet: string, value: string) => string

/** The answer of GET /api/search. */
export function toSearchResponse(
  result: SearchResult,
  query: SearchQuery,
  labelOf: LabelOf,
): SearchResponse {
  const facets: SearchResponse['facets'] = {}
  for (const [name, counts] of Object.entries(result.facets)) {
    facets[name] = sortCounts(name, counts).map((each) => ({
      value: each.value,
      label: labelOf(name, each.value),
      count: each.count,
    }))
  }
  return {
    query: query.words,
    total: result.total,
    page: query.page,
    limit: query.limit,
    tookMs: result.tookMs,
    widened: result.widened,
    hits: result.hits.map((hit) => toShownHit(hit, query.locale)),
    facets,
    ...(result.didYouMean ? { didYouMean: result.didYouMean } : {}),
  }
}

/** One row, in the asker's language as far as there is one. */
export function toShownHit({ document, matched }: Hit, locale: Locale): ShownHit {
  const title = findText(document.title, locale) ?? { text: document.id, locale }
  const summary = findText(document.summary, locale) ?? { text: '', locale: title.locale }
  return {
    id: document.id,
    kind: document.kinds[0] as Kind,
    kinds: document.kinds,
    title: title.text,
    url: `/${locale}/${document.path}`,
    summary: summary.text,
    highlights: {
      title: highlight(title.text, matched),
      summary: highlight(summary.text, matched),
    },
    lang: title.locale,
    summaryLang: summary.locale,
    ...document.dates,
    ...(document.patch === undefined ? {} : { patch: document.patch }),
    facets: document.facets,
    details: document.details ?? {},
  }
}
