import type { Column } from './column.ts'

/**
 * A finished piece of the index: flat arrays that can be written to a file and read back as they
 * are. Documents are numbers from 0 in the order they came.
 */
export type Segment = {
  size: number
  /** Distinct keys, sorted by bytes. */
  keys: Column
  /** Bytes a key shares with the one before it. */
  shared: Uint8Array
  /** Key `k` has the terms keyTerms[k]..keyTerms[k + 1]. */
  keyTerms: Uint32Array
  /** Hash of the weak key of key `k`, 0 when it has none. */
  weak: Uint32Array
  /** The keys that have a weak key, sorted by its hash. */
  byWeak: Uint32Array
  /** A term is a key as one document wrote it; within a key sorted by `raws`. */
  raws: Column
  letters: Column
  /** Term `t` is in postings[postingStarts[t]..postingStarts[t + 1]): document << 4 | fields. */
  postingStarts: Uint32Array
  postings: Uint32Array

  ids: Column
  /** Open-addressed table of document + 1 by hash of the id. */
  idTable: Uint32Array
  /** What is shown of a document, as JSON. */
  stored: Column
  audience: Uint8Array
  /** Bits of the kinds. */
  kinds: Uint16Array
  nameLength: Uint8Array
  /** Milliseconds; NaN when there is none. */
  at: Float64Array
  closesAt: Float64Array
  /** By locale kk, ru, en: what the title sorts by, and its place among the titles here. */
  sortKeys: Column[]
  ranks: Uint32Array[]
  facets: FacetColumn[]
}

/** Document `d` has the values values[ids[starts[d]..starts[d + 1])]. */
export type FacetColumn = {
  name: string
  /** Every document has exactly one, so that `d` has values[ids[d]]. */
  single: boolean
  values: string[]
  starts: Uint32Array
  ids: Uint16Array | Uint32Array
}

export const fieldBits = 4
export const fieldMask = 15
/** Document numbers share 32 bits with the fields. */
export const mostDocuments = 2 ** (32 - fieldBits)
/** The new number of a document that is not carried over when segments are merged. */
export const gone = 2 ** 32 - 1
