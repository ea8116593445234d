import { facetTerm } from '../../search/vocabulary/labels.ts'
import { parseDays } from '../islands/days.ts'
import { formatDay } from '../text/dates.ts'
import { words } from '../words/words.ts'
import { facetNames } from '../../search/facets.ts'
import type { Locale } from '../words/locales.ts'
import { toSearchUrl, type Search } from './search.ts'

/** What a stored question asks for, in words, and how much it finds now. */
export type Described = {
  /** The kind, the words and the chosen values, as they are called. */
  chosen: string[]
  total: number | undefined
  /** A name for it, to begin with. */
  suggested: string
}

export async function describeQuestion(
  search: Search,
  base: URL,
  question: string,
  locale: Locale,
): Promise<Described> {
  const asked = new URLSearchParams(question)
  const names: readonly string[] = facetNames
  const filters = [...asked].filter(([name, value]) => names.includes(name) && value !== '')
  const days = parseDays(asked, asked.get('kind'))
  const url = toSearchUrl(base, { locale, limit: 1 }, {})
  const [q, kind] = [asked.get('q') ?? '', asked.get('kind') ?? '']
  for (const [name, value] of [
    ['q', q],
    ['kind', kind],
    ['from', days.from ?? ''],
    ['to', days.to ?? ''],
    ...filters,
  ] as const)
    if (value) url.searchParams.append(name, value)
  const answer = await search(url)
  const labelOf = (name: string, value: string) =>
    ('error' in answer ? [] : (answer.facets[name] ?? [])).find((each) => each.value === value)
      ?.label ?? value
  const values = filters.map(([name, value]) => labelOf(name, value))
  return {
    chosen: [
      ...(kind ? [facetTerm('kind', kind, locale)] : []),
      ...(q ? [words(locale)('searches.words', { words: q })] : []),
      ...values,
      ...(['from', 'to'] as const).flatMap((name) => {
        const day = days[name]
        return day ? [words(locale)(`searches.${name}`, { day: formatDay(day, locale) })] : []
      }),
    ],
    total: 'error' in answer ? undefined : answer.total,
    suggested: (q || values[0] || '').slice(0, 100),
  }
}
