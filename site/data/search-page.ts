import type { SearchResponse } from '../../search/api.ts'
import { facetNames } from '../../search/facets.ts'
import { kinds } from '../../search/document.ts'
import { facetTerm } from '../../search/vocabulary/labels.ts'
import type { Answer, SearchProps } from '../islands/answer.ts'
import { parseQuestion } from '../islands/question.ts'
import type { Locale } from '../words/locales.ts'
import { nameMonths } from '../text/month-names.ts'
import { pickWords, words } from '../words/words.ts'
import { findHelp } from './help.ts'
import { SHOWN_FACETS, toSearchUrl } from './search.ts'
import type { Search } from './search.ts'
import { pickTerms } from './terms.ts'

const WORDS = [
  'search.label',
  'search.nameLabel',
  'search.placeholder',
  'search.submit',
  'search.found',
  'search.none',
  'search.noneText',
  'search.meant',
  'search.widened',
  'search.failed',
  'search.all',
  'search.kinds',
  'search.results',
  'search.closes',
  'search.save',
  'search.suggestions',
  'search.suggested',
  'facet.title',
  'facet.apply',
  'facet.clear',
  'facet.more',
  'facet.chosen',
  'days.calls',
  'days.events',
  'days.news',
  'days.from',
  'days.to',
  'pages.label',
  'pages.next',
  'pages.previous',
  'date.day',
] as const

/** All that the search island and its page before it wakes are made of. */
export async function readSearchPage(
  search: Search,
  url: URL,
  locale: Locale,
  kind?: 'profiles' | 'mentors',
): Promise<SearchProps> {
  const t = words(locale)
  const asked = kind ?? kinds.find((each) => each === url.searchParams.get('kind'))
  // The page for everything has the facets of every kind: an answer counts those that fit it.
  const names = kind ? SHOWN_FACETS[kind] : facetNames
  const facets = names.map((name) => ({ name, label: t(`facet.${name}`) }))
  const question = parseQuestion(url.searchParams, facets)
  const query = { q: question.q, kind: asked, page: question.page, locale, ...question.days }
  const answer = await search(toSearchUrl(url, query, question.filters))
  const isEmpty = !('error' in answer) && answer.total === 0
  return {
    locale,
    path: url.pathname,
    kind,
    facets,
    question: { ...question, kind: kind ? '' : (asked ?? '') },
    answer: 'error' in answer ? undefined : toAnswer(answer),
    help: isEmpty
      ? await findHelp(search, { url, kind: asked, locale, asked: question })
      : undefined,
    words: pickWords(locale, WORDS),
    terms: readTerms(locale),
  }
}

/** Words of what a hit's row names. */
export const readTerms = (locale: Locale): SearchProps['terms'] => ({
  ...prefix('role', pickTerms('profileKind', locale)),
  ...prefix('field', pickTerms('field', locale)),
  ...prefix('month', nameMonths(locale)),
  ...Object.fromEntries(kinds.map((each) => [`kind.${each}`, facetTerm('kind', each, locale)])),
})

const prefix = (name: string, terms: Record<string, string>) =>
  Object.fromEntries(Object.entries(terms).map(([value, label]) => [`${name}.${value}`, label]))

/** Only what is shown: the answer is sent twice, as a page and for the island to wake with. */
function toAnswer({
  hits,
  total,
  page,
  limit,
  widened,
  didYouMean,
  facets,
}: SearchResponse): Answer {
  return {
    total,
    page,
    limit,
    widened,
    facets,
    ...(didYouMean && { didYouMean }),
    hits: hits.map(({ facets: _facets, kinds: _kinds, ...hit }) => hit),
  }
}
