import type { SearchDocument } from '../../search/document.ts'
import type { SearchEngine, SearchQuery } from '../../search/engine.ts'

export function toPerson(name: string, at: number | string = 0): SearchDocument {
  return {
    id: `profiles-${at}`,
    kinds: ['profiles'],
    audience: 'public',
    title: { kk: name },
    summary: {},
    path: `people/${at}`,
    names: [name],
    places: [],
    body: [],
    facets: {},
    dates: {},
  }
}

export function asking(words: string, more: Partial<SearchQuery> = {}): SearchQuery {
  return {
    words,
    filters: {},
    audience: ['public'],
    locale: 'kk',
    page: 1,
    limit: 20,
    sort: 'relevance',
    facets: [],
    ...more,
  }
}

export async function titlesOf(engine: SearchEngine, words: string): Promise<string[]> {
  const { hits } = await engine.search(asking(words))
  return hits.map(({ document }) => document.title.kk ?? '')
}
