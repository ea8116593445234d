import { kinds, locales, type Locale } from './document.ts'
import { sorts, type SearchQuery } from './engine.ts'
import { facetNames, facetsOf, findFacet } from './facets.ts'
import { formatMessage, type MessageCode } from './messages/messages.ts'
import { isDay, toPeriod } from './period.ts'

export type SearchError = { code: MessageCode; message: string }
export type ParsedRequest =
  { ok: true; query: SearchQuery } | { ok: false; status: 400; error: SearchError }

export const searchLimits = {
  words: 200,
  limit: 100,
  defaultLimit: 20,
  depth: 10_000,
  value: 100,
  values: 50,
}

const own = new Set(['q', 'kind', 'locale', 'page', 'limit', 'sort', 'from', 'to'])

/**
 * Reads the address of a search. The audience is always `['public']`: whoever knows the asker
 * widens it. Page addresses carry the same parameters, so pages use this too.
 */
export function parseSearchRequest(url: URL): ParsedRequest {
  const asked = url.searchParams
  const locale = asked.get('locale') ?? 'kk'
  if (!isOneOf(locales, locale)) return refuse('search.locale', 'kk', { allowed: list(locales) })
  const no = (code: MessageCode, values?: Record<string, string>) => refuse(code, locale, values)

  const words = (asked.get('q') ?? '').normalize('NFC').trim()
  if ([...words].length > searchLimits.words) return no('search.q')
  const kind = asked.get('kind') || undefined
  if (kind !== undefined && !isOneOf(kinds, kind))
    return no('search.kind', { allowed: list(kinds) })
  const sort = asked.get('sort') || 'relevance'
  if (!isOneOf(sorts, sort)) return no('search.sort', { allowed: list(sorts) })
  const page = parseWhole(asked.get('page'), 1)
  if (page === undefined) return no('search.page')
  const limit = parseWhole(asked.get('limit'), searchLimits.defaultLimit)
  if (limit === undefined || limit > searchLimits.limit) return no('search.limit')
  if (page * limit > searchLimits.depth) return no('search.depth')

  const [from, to] = ['from', 'to'].map((name) => asked.get(name) || undefined)
  if ((from && !isDay(from)) || (to && !isDay(to))) return no('search.day')
  const period = toPeriod(from, to)

  const filters: Record<string, string[]> = {}
  for (const name of new Set(asked.keys())) {
    if (own.has(name)) continue
    const facet = findFacet(name)
    if (!facet) return no('search.facet', { name: name.slice(0, 50), allowed: list(facetNames) })
    const values = asked.getAll(name).filter((value) => value !== '')
    const tooLong = values.some((value) => value.length > searchLimits.value)
    if (tooLong || values.length > searchLimits.values) return no('search.value', { name })
    if (values.length) filters[facet] = [...new Set([...(filters[facet] ?? []), ...values])]
  }
  const counted = new Set<string>([...facetsOf(kind), ...Object.keys(filters)])
  const facets: string[] = facetNames.filter((name) => counted.has(name))
  const query: SearchQuery = {
    words,
    filters,
    audience: ['public'],
    locale,
    page,
    limit,
    sort,
    facets,
    ...(kind && { kind }),
    ...(period && { period }),
  }
  return { ok: true, query }
}

function refuse(code: MessageCode, locale: Locale, values?: Record<string, string>): ParsedRequest {
  return { ok: false, status: 400, error: { code, message: formatMessage(code, locale, values) } }
}

function isOneOf<const T extends string>(allowed: readonly T[], value: string): value is T {
  return (allowed as readonly string[]).includes(value)
}

function list(allowed: readonly string[]): string {
  return allowed.join(', ')
}

/** A whole number from 1; undefined when it is something else. */
function parseWhole(text: string | null, otherwise: number): number | undefined {
  if (text === null || text === '') return otherwise
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
