import type { Audience, Kind, Locale, SearchDocument, StoredDocument } from './document.ts'
import type { Period } from './period.ts'

export const sorts = ['relevance', 'name', 'date', 'closing'] as const
export type Sort = (typeof sorts)[number]

export type SearchQuery = {
  words: string
  kind?: Kind
  /** Or within a facet, and across facets. */
  filters: Record<string, string[]>
  /** Narrows like a filter: a call by the day it closes, all else by its own day. */
  period?: Period
  /** The audiences the asker may see. Applied before anything is counted. */
  audience: Audience[]
  locale: Locale
  /** From 1. */
  page: number
  limit: number
  sort: Sort
  /** The facets to count; all that fit the kind when absent (see facets.ts). */
  facets?: string[]
}

export type Hit = {
  document: StoredDocument
  /** Larger is better; comparable within one answer only. */
  score: number
  /** Folded keys that mark the shown text, `key*` for beginnings: see language/highlight.ts. */
  matched: string[]
}

export type FacetCount = { value: string; count: number }

export type SearchResult = {
  total: number
  hits: Hit[]
  /** Each facet ignores its own filter. `kind` is always among them and ignores the kind. */
  facets: Record<string, FacetCount[]>
  /** The words as they were probably meant; offered only if the asker would find something. */
  didYouMean?: string
  /** Nothing had all the words as typed, so spelling mistakes or missing words were allowed. */
  widened: boolean
  tookMs: number
}

export type Changes = {
  upserts: SearchDocument[]
  deletes: string[]
  /** How far in the change log the index is once these are in. */
  cursor: number
}

export type Progress = (done: number) => void

export interface SearchEngine {
  search(query: SearchQuery): Promise<SearchResult>
  /** Idempotent: the same changes twice leave the same index. Deletes win over upserts. */
  apply(changes: Changes): Promise<void>
  cursor(): number
  /**
   * Beside the living index, then swapped for it. Changes applied meanwhile are kept. `expected` is
   * about how many documents there will be, for whoever must choose where to build.
   */
  rebuild(
    documents: AsyncIterable<SearchDocument[]>,
    cursor: number,
    onProgress?: Progress,
    expected?: number,
  ): Promise<void>
  count(): number
  /** After this no text of a deleted document is left in memory or in the file. */
  save(): Promise<void>
  close(): Promise<void>
}
