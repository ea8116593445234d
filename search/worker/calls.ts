import type { SearchDocument } from '../document.ts'
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
/** Every answer tells how the index stands, so that asking for that needs no waiting. */
export type State = { cursor: number; count: number; loaded: boolean }
export type Told =
  | { kind: 'log'; sentence: string }
  | { kind: 'ready'; state: State }
  | { kind: 'done'; number: number; value: unknown; state: State }
  | { kind: 'failed'; number: number; message: string; state: State }
