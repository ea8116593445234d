import type { SearchDocument } from '../document.ts'
import type { Shared } from '../embedded/shared.ts'
import type { Changes, SearchQuery } from '../engine.ts'

/** What the thread of the index can be asked to do. A rebuild is begun, fed and ended. */
export type Calls = {
  /** The JSON of a SearchResult. */
  search: (query: SearchQuery) => Promise<string>
  apply: (changes: Changes) => Promise<void>
  beginRebuild: (cursor: number) => Promise<void>
  feedRebuild: (documents: SearchDocument[]) => Promise<void>
  endRebuild: (failure?: string) => Promise<void>
  save: () => Promise<void>
  close: () => Promise<void>
}
export type CallName = keyof Calls

export type Ask = { number: number; call: CallName; argument: unknown }
/** A segment in use by its number, and itself when the other thread does not have it yet. */
export type Part = { number: number; shared?: Shared }
/** How the index stands: told whenever it may have changed, so that asking needs no waiting. */
export type State = { cursor: number; count: number; loaded: boolean; parts: Part[] }
export type Told =
  | { kind: 'log'; sentence: string }
  | { kind: 'ready'; state: State }
  | { kind: 'done'; number: number; value: unknown; state?: State | undefined }
  | { kind: 'failed'; number: number; message: string; state?: State | undefined }
