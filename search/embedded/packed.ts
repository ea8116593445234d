import type { Hit, SearchResult } from '../engine.ts'

/** An answer whose documents are still the JSON they are kept as. */
export type Packed = Omit<SearchResult, 'hits'> & {
  hits: (Omit<Hit, 'document'> & { document: string })[]
}

export function unpack({ hits, ...rest }: Packed): SearchResult {
  return {
    ...rest,
    hits: hits.map((hit) => ({ ...hit, document: JSON.parse(hit.document) })),
  }
}

/**
 * The JSON of the answer, its documents put in as they are: a text is handed from thread to thread
 * in half the time of what it stands for.
 */
export function toText({ hits, ...rest }: Packed): string {
  const texts = hits.map(({ document, ...hit }) => {
    return `{"document":${document},${JSON.stringify(hit).slice(1)}`
  })
  return `{"hits":[${texts.join()}],${JSON.stringify(rest).slice(1)}`
}
