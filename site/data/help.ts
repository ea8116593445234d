import type { SearchResponse } from '../../search/api.ts'
import { kinds, type Kind } from '../../search/document.ts'
import { facetTerm } from '../../search/vocabulary/labels.ts'
import type { Help, HelpLink } from '../islands/answer.ts'
import { hasDays, type Days } from '../islands/days.ts'
import type { Locale } from '../words/locales.ts'
import { words, type Words } from '../words/words.ts'
import { toSearchUrl, type Asked, type Filters, type Search } from './search.ts'

interface Given {
  /** The page's own address. */
  url: URL
  /** What the page lists; missing where everything is searched. */
  kind?: Kind | undefined
  locale: Locale
  asked: Pick<Asked, 'q' | 'filters' | 'days'>
}

/** The pages that list one kind; the others are listed by the search page. */
const LISTS: Partial<Record<Kind, string>> = {
  profiles: 'people',
  mentors: 'mentors',
  calls: 'calls',
  events: 'events',
  news: 'news',
  resources: 'library',
}
const MOST_FILTERS = 8

/** What may be asked instead of what found nothing: only what does find something is offered. */
export async function findHelp(
  search: Search,
  { url, kind, locale, asked: { q, filters, days } }: Given,
): Promise<Help> {
  const t = words(locale)
  const ask = async (query: { q?: string; kind?: Kind | undefined } & Days, narrowed: Filters) => {
    const answer = await search(toSearchUrl(url, { ...query, locale, limit: 1 }, narrowed))
    return 'error' in answer ? undefined : answer
  }
  const toLink = (
    text: string,
    answer: SearchResponse | undefined,
    narrowed: Filters,
    q: string,
    within: Days = days,
  ) =>
    answer?.total
      ? [
          {
            text,
            count: answer.total,
            href: toHref(url.pathname, { q, kind: toPageKind(url, kind), ...within }, narrowed),
          },
        ]
      : []
  const names = Object.keys(filters).slice(0, MOST_FILTERS) as (keyof Filters)[]
  const isDated = hasDays(days)
  // a kind of which there is nothing yet
  const isBare = !q && names.length === 0 && !isDated
  const [here, everywhere, bare, anyDay, ...without] = await Promise.all([
    ask({ q, kind, ...days }, filters),
    q || isBare ? ask({ q }, {}) : undefined,
    names.length + Number(isDated) > 1 ? ask({ q, kind }, {}) : undefined,
    isDated ? ask({ q, kind }, filters) : undefined,
    ...names.map((name) => ask({ q, kind, ...days }, omit(filters, name))),
  ])
  const dropped = names.flatMap((name, at) => {
    const filter = nameFilter(name, filters[name] ?? [], here, t)
    return toLink(t('help.without', { filter }), without[at], omit(filters, name), q)
  })
  dropped.push(...toLink(t('help.anyDay'), anyDay, filters, q, {}))
  const cleared = dropped.length === 0 ? toLink(t('help.noFilters'), bare, {}, q, {}) : []
  const meant = (here?.didYouMean ?? everywhere?.didYouMean) || undefined
  const spelled = meant
    ? toLink(meant, await ask({ q: meant, kind, ...days }, filters), filters, meant)
    : []
  const groups = [
    { title: t('help.filters'), links: [...dropped, ...cleared] },
    { title: t('help.spelling'), links: spelled },
    { title: t('help.language'), links: toLanguages(here, { q, filters, days }, url, kind) },
    { title: t('help.kinds'), links: toKinds(everywhere, kind, locale, q) },
  ].filter(({ links }) => links.length > 0)
  return { title: t('help.title'), groups, note: q ? t('help.languages') : undefined }
}

/** «Өңір: Алматы, Шымкент». */
function nameFilter(
  name: keyof Filters,
  values: readonly string[],
  answer: SearchResponse | undefined,
  t: Words,
): string {
  const labels = values.map(
    (value) => answer?.facets[name]?.find((each) => each.value === value)?.label ?? value,
  )
  return t('facet.named', { facet: t(`facet.${name}`), values: labels.join(', ') })
}

/** The same in the languages that were not asked for. */
function toLanguages(
  answer: SearchResponse | undefined,
  { q, filters, days }: Given['asked'],
  url: URL,
  kind: Kind | undefined,
): HelpLink[] {
  if (!filters.language) return []
  return (answer?.facets.language ?? [])
    .filter(({ value, count }) => count > 0 && !filters.language?.includes(value))
    .map(({ value, label, count }) => ({
      text: label,
      count,
      href: toHref(
        url.pathname,
        { q, kind: toPageKind(url, kind), ...days },
        { ...filters, language: [value] },
      ),
    }))
}

/** The same words among other kinds; people who mentor are people already. */
function toKinds(
  answer: SearchResponse | undefined,
  kind: Kind | undefined,
  locale: Locale,
  q: string,
): HelpLink[] {
  return (answer?.facets.kind ?? []).flatMap(({ value, count }) => {
    const other = kinds.find((each) => each === value)
    if (!other || !count || other === kind || (other === 'mentors' && kind !== 'mentors')) return []
    const list = LISTS[other]
    const path = `/${locale}/${list ?? 'search'}/`
    const href = toHref(path, { q, kind: list ? undefined : other }, {})
    return [{ text: facetTerm('kind', other, locale), count, href }]
  })
}

/** The search page carries the kind in its address; a list is about one kind. */
const toPageKind = (url: URL, kind: Kind | undefined) =>
  url.searchParams.has('kind') ? kind : undefined

const toHref = (
  path: string,
  query: { q: string; kind: Kind | undefined } & Days,
  filters: Filters,
): string => path + toSearchUrl(new URL('http://here'), { ...query }, filters).search

function omit(filters: Filters, name: keyof Filters): Filters {
  const { [name]: _, ...others } = filters
  return others
}
