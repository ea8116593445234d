import type { SearchResponse } from '../../search/api.ts'
import { kinds, type Kind } from '../../search/document.ts'
import { facetTerm } from '../../search/vocabulary/labels.ts'
import type { Suggestion, Suggestions } from '../islands/answer.ts'
import { toRow } from '../islands/rows.ts'
import type { Locale } from '../words/locales.ts'
import { pickWords, words } from '../words/words.ts'
import { readTerms } from './search-page.ts'
import { toSearchUrl, type Search } from './search.ts'

const MOST_KINDS = 4
const PER_KIND = 3
const ALONE = 6

/**
 * The nearest hits of each kind that has any, the kind of the best hit first. With `kind` in the
 * address only that kind is asked for.
 */
export async function findSuggestions(
  search: Search,
  url: URL,
  locale: Locale,
): Promise<Suggestions> {
  const q = (url.searchParams.get('q') ?? '').trim()
  const only = kinds.find((each) => each === url.searchParams.get('kind'))
  if (!q) return { groups: [] }
  const ask = async (kind: Kind | undefined, limit: number) => {
    const answer = await search(toSearchUrl(url, { q, kind, locale, limit }, {}))
    return 'error' in answer ? undefined : answer
  }
  const first = await ask(only, ALONE)
  if (!first || first.total === 0) return { groups: [] }
  const meant = first.didYouMean ? [toMeant(first.didYouMean, url, locale)] : []
  const chosen = only ? [only] : toKinds(first)
  const answers =
    chosen.length === 1 ? [first] : await Promise.all(chosen.map((kind) => ask(kind, PER_KIND)))
  return {
    groups: [
      ...meant,
      ...chosen.map((kind, at) => ({
        kind,
        label: facetTerm('kind', kind, locale),
        items: toItems(answers[at], locale),
      })),
    ],
  }
}

/** The words as they were probably meant, before all that is only near to them. */
function toMeant(q: string, url: URL, locale: Locale): Suggestions['groups'][number] {
  const { search } = toSearchUrl(url, { q }, {})
  const href = `/${locale}/search/${search}`
  const item = { id: 'meant', q, href, title: q, marks: [], details: '' }
  return { kind: 'meant', label: words(locale)('search.meant'), items: [item] }
}

/** The kinds found; those who mentor are found as people already. */
function toKinds({ hits, facets }: SearchResponse): Kind[] {
  const best = hits[0]?.kind
  const found = (facets.kind ?? []).filter(({ value, count }) => count > 0 && value !== 'mentors')
  const all = kinds.filter((kind) => found.some(({ value }) => value === kind))
  return all.toSorted((a, b) => Number(b === best) - Number(a === best)).slice(0, MOST_KINDS)
}

function toItems(answer: SearchResponse | undefined, locale: Locale): Suggestion[] {
  const given = pickWords(locale, ['search.closes', 'date.day'])
  const terms = readTerms(locale)
  return (answer?.hits ?? []).map((hit) => {
    const { id, href, title, titleLang, titleMarks, details } = toRow(hit, {
      locale,
      words: given,
      terms,
    })
    return { id, href, title, lang: titleLang, marks: titleMarks, details }
  })
}
