import type { Meilisearch, MultiSearchQuery, SearchResponse } from 'meilisearch'
import type { Kept } from './document.ts'

export type Question = Omit<MultiSearchQuery, 'indexUid'> & { filter: string[] }
export type Reply = SearchResponse<Kept> & { totalHits?: number }

/** Asks one index, several questions at a time. */
export type Asker = {
  all: (questions: readonly Question[]) => Promise<Reply[]>
  /** How many answer each filter. */
  count: (filters: readonly string[][]) => Promise<number[]>
  /** Values of an attribute as the server finds them near a word, the commonest first. */
  valuesLike: (name: string, word: string, filter: readonly string[]) => Promise<string[]>
  /** Values of attributes among the documents of a filter, the commonest first. */
  valuesOf: (names: readonly string[], filter: readonly string[]) => Promise<string[]>
}

/** Only counts. */
export const counting = { hitsPerPage: 0, page: 1 } as const

export function toAsker(client: Meilisearch, indexUid: string): Asker {
  const all: Asker['all'] = async (questions) => {
    if (!questions.length) return []
    const queries = questions.map((question) => ({ ...question, indexUid }))
    const { results } = await client.multiSearch<{ queries: MultiSearchQuery[] }, Kept>({ queries })
    return results as Reply[]
  }
  return {
    all,
    async count(filters) {
      const replies = await all(filters.map((filter) => ({ filter, ...counting })))
      return replies.map(({ totalHits }) => totalHits ?? 0)
    },
    async valuesLike(facetName, facetQuery, filter) {
      const { facetHits } = await client
        .index(indexUid)
        .searchForFacetValues({ facetName, facetQuery, filter: [...filter] })
      return facetHits.map(({ value }) => value)
    },
    async valuesOf(names, filter) {
      const [reply] = await all([{ filter: [...filter], facets: [...names], ...counting }])
      return Object.values(reply?.facetDistribution ?? {}).flatMap(Object.keys)
    },
  }
}
