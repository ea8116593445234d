import type { SearchDocument } from '../../search/document.ts'
import { EmbeddedEngine } from '../../search/embedded/engine.ts'
import type { SearchEngine, SearchQuery } from '../../search/engine.ts'
import { openOnServer } from './server.ts'

/** Which engine this run of the contract is about: our own, or one on the Meilisearch of MEILI_URL. */
export const onServer = process.env.TEST_SEARCH === 'meilisearch'

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

/** An empty engine. */
export async function openEngine(options: { now?: () => number } = {}): Promise<SearchEngine> {
  return onServer ? openOnServer(options) : new EmbeddedEngine([], 0, options)
}

export async function engineOf(documents: SearchDocument[]): Promise<SearchEngine> {
  const engine = await openEngine()
  await engine.apply({ upserts: documents, deletes: [], cursor: 1 })
  return engine
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
