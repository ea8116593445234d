import type { Hit, SearchResult } from '../engine.ts'

/**
 * An answer whose documents are still the JSON they are kept as: a text is handed from thread to
 * thread in half the time of what it stands for.
 */
export type Packed = Omit<SearchResult, 'hits'> & {
  hits: (Omit<Hit, 'document'> & { document: string })[]
}

export function unpack({ hits, ...rest }: Packed): SearchResult {
  return {
    ...rest,
    hits: hits.map((hit) => ({ ...hit, document: JSON.parse(hit.document) })),
  }
}
