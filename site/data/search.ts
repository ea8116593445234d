import type { SearchError, SearchResponse } from '../../search/api.ts'
import { searchLimits } from '../../search/api.ts'
import type { FacetName } from '../../search/facets.ts'
import { facetNames, findFacet } from '../../search/facets.ts'
import { parseDays, type Days } from '../islands/days.ts'
import type { FacetData } from '../parts/props.ts'
import type { Locale } from '../words/locales.ts'
import { words } from '../words/words.ts'

export type SearchAnswer =
  SearchResponse | { error: SearchError | { code: string; message: string } }
export type Search = (url: URL) => Promise<SearchAnswer>

export type Filters = Readonly<Partial<Record<FacetName, readonly string[]>>>

/** What a list's address asks for. */
export interface Asked {
  /** Words to look for; empty for the list in its own order. */
  q: string
  filters: Filters
  days: Days
  page: number
}

/** The kinds of people a list shows facets of, in the order shown. */
export const SHOWN_FACETS = {
  profiles: [
    'role',
    'field',
    'region',
    'settlementType',
    'language',
    'mentoring',
    'award',
    'achievement',
    'year',
  ],
  mentors: ['role', 'field', 'region', 'settlementType', 'language'],
  calls: ['status', 'callKind', 'forWhom', 'field', 'region', 'language', 'year'],
  events: ['status', 'format', 'field', 'region', 'language', 'year'],
  news: ['year', 'region', 'language'],
  resources: ['resourceKind', 'field', 'language', 'year'],
} as const satisfies Record<string, readonly FacetName[]>

export type ListKind = keyof typeof SHOWN_FACETS

/**
 * Reads a list's address. What the list does not know is left out rather than refused: links come
 * with the marks of newsletters and messengers. Without a kind every facet is known.
 */
export function parseAsked(url: URL, kind?: ListKind): Asked {
  const known: readonly string[] = kind ? SHOWN_FACETS[kind] : facetNames
  const filters: Record<string, string[]> = {}
  for (const [name, value] of url.searchParams) {
    const facet = findFacet(name)
    if (!facet || !known.includes(facet) || value === '' || value.length > 100) continue
    const chosen = (filters[facet] ??= [])
    if (!chosen.includes(value) && chosen.length < 50) chosen.push(value)
  }
  const page = url.searchParams.get('page') ?? '1'
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, searchLimits.words)
  const days = parseDays(url.searchParams, kind ?? url.searchParams.get('kind'))
  return { q, filters, days, page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1 }
}

/** The address of the search that counts a list's facets. */
export function toSearchUrl(
  base: URL,
  query: Readonly<Record<string, string | number | undefined>>,
  filters: Filters,
): URL {
  const url = new URL('/api/search', base)
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') url.searchParams.set(name, String(value))
  }
  for (const [name, values] of Object.entries(filters)) {
    for (const value of values) url.searchParams.append(name, value)
  }
  return url
}

/** A list's facets with their counts; none when the search cannot answer: the list still stands. */
export async function findFacets(
  search: Search,
  url: URL,
  kind: ListKind,
  { filters }: Pick<Asked, 'filters'>,
  locale: Locale,
): Promise<FacetData[]> {
  const answer = await search(toSearchUrl(url, { kind, locale, limit: 1 }, filters))
  return 'error' in answer ? [] : toFacets(answer, kind, filters, locale)
}

/** The facets of an answer as the form shows them. A chosen value stays even if it counts nothing. */
export function toFacets(
  { facets }: Pick<SearchResponse, 'facets'>,
  kind: ListKind,
  filters: Filters,
  locale: Locale,
): FacetData[] {
  const t = words(locale)
  const toEventStatus = (value: string) => t(value === 'closed' ? 'events.past' : 'events.coming')
  return SHOWN_FACETS[kind]
    .map((name) => {
      const chosen: readonly string[] = (filters as Record<string, readonly string[]>)[name] ?? []
      const counted = (facets[name] ?? []).map((each) => ({
        ...each,
        label: kind === 'events' && name === 'status' ? toEventStatus(each.value) : each.label,
      }))
      const gone = chosen.filter((value) => counted.every((each) => each.value !== value))
      const options = [
        ...counted.map((each) => ({ ...each, isSelected: chosen.includes(each.value) })),
        ...gone.map((value) => ({ value, label: value, count: 0, isSelected: true })),
      ]
      return { name, label: t(`facet.${name}`), options }
    })
    .filter(({ options }) => options.length > 0)
}

/** Whether the address asks for more than the list as it is. */
export const isAsking = (url: URL): boolean => url.search !== ''
