import type { SearchDocument } from '../../../search/document.ts'
import type { SearchQuery } from '../../../search/engine.ts'

/** What every engine of the comparison answers: how many there are, and counts by facet. */
export type Answer = {
  total: number
  /** Numbers of the first documents, as in their ids: `profiles-12`. */
  first: number[]
}

/** An engine under comparison. Numbers of documents are those in their ids. */
export interface Rival {
  build(documents: AsyncIterable<SearchDocument[]>): Promise<void>
  search(query: SearchQuery): Promise<Answer> | Answer
  upsert(document: SearchDocument): Promise<void> | void
  /** Writes the index into the folder, and reads it back in place of the one in memory. */
  save(folder: string): Promise<void>
  load(folder: string): Promise<void>
  close(): Promise<void> | void
}

export const sevenFacets = [
  'role',
  'region',
  'settlementType',
  'field',
  'language',
  'grade',
  'year',
] as const

export const toNumber = (id: string) => Number(id.slice(id.lastIndexOf('-') + 1))
