import type { SearchDocument } from '../document.ts'
import type { Changes, Progress, SearchEngine, SearchQuery, SearchResult } from '../engine.ts'
import { ask } from './ask.ts'
import { SegmentBuilder } from './build.ts'
import { bury, findDocument, type Living, toLiving } from './living.ts'
import { merge } from './merge.ts'
import { type Packed, unpack } from './packed.ts'
import type { Segment } from './segment.ts'
import { share } from './shared.ts'

/** A newer segment is merged into the one before it once it is a quarter of its size. */
const ratio = 4
/** Rebuilding collects this many documents at a time, which bounds the memory it takes. */
const portion = 65_536

export type EmbeddedOptions = {
  /** Writes the whole index; nothing is kept when absent. */
  write?: (segment: Segment, cursor: number) => Promise<void>
  now?: () => number
}

/**
 * The index in this process: one large segment and a few small ones for what has changed since.
 * Everything but `rebuild` and `save` happens within one turn of the event loop.
 */
export class EmbeddedEngine implements SearchEngine {
  #livings: Living[]
  #cursor: number
  #options: EmbeddedOptions
  /** What comes in while a rebuild runs beside. */
  #meanwhile: Changes[] | undefined
  #saving: Promise<void> = Promise.resolve()
  #savedCursor = -1
  #changedSinceSave = true

  constructor(segments: readonly Segment[], cursor: number, options: EmbeddedOptions = {}) {
    this.#livings = segments.flatMap((segment) => (segment.size ? [toLiving(segment)] : []))
    this.#cursor = cursor
    this.#options = options
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    return unpack(this.searchPacked(query))
  }

  /** As `search`, for whoever hands the answer on. */
  searchPacked(query: SearchQuery): Packed {
    return ask(this.#livings, query, this.#options.now?.() ?? Date.now())
  }

  /** The segments in use, in memory that threads share. They change with the next change only. */
  share(): readonly Living[] {
    for (const living of this.#livings) share(living)
    return this.#livings
  }

  async apply(changes: Changes): Promise<void> {
    this.#meanwhile?.push(changes)
    this.#livings = change(this.#livings, changes)
    this.#cursor = changes.cursor
    this.#changedSinceSave = true
  }

  cursor(): number {
    return this.#cursor
  }

  count(): number {
    return this.#livings.reduce((sum, { live }) => sum + live, 0)
  }

  async rebuild(
    documents: AsyncIterable<SearchDocument[]>,
    cursor: number,
    onProgress?: Progress,
  ): Promise<void> {
    if (this.#meanwhile) throw new Error('a rebuild is running already')
    this.#meanwhile = []
    try {
      let livings = await collect(documents, onProgress)
      for (const changes of this.#meanwhile) livings = change(livings, changes)
      this.#livings = compact(livings)
      this.#cursor = Math.max(cursor, this.#meanwhile.at(-1)?.cursor ?? cursor)
      this.#changedSinceSave = true
    } finally {
      this.#meanwhile = undefined
    }
  }

  save(): Promise<void> {
    const saving = this.#saving.then(() => this.#save())
    this.#saving = saving.catch(() => undefined)
    return saving
  }

  async close(): Promise<void> {
    await this.#saving
    this.#livings = []
  }

  async #save(): Promise<void> {
    if (!this.#changedSinceSave && this.#savedCursor === this.#cursor) return
    this.#livings = compact(this.#livings)
    const cursor = this.#cursor
    this.#changedSinceSave = false
    try {
      await this.#options.write?.(
        this.#livings[0]?.segment ?? new SegmentBuilder().finish(),
        cursor,
      )
      this.#savedCursor = cursor
    } catch (error) {
      this.#changedSinceSave = true
      throw error
    }
  }
}

/** Takes out what was deleted or replaced and adds what is new as a segment of its own. */
function change(livings: readonly Living[], { upserts, deletes }: Changes): Living[] {
  const deleted = new Set(deletes)
  // The last of several versions of one document is the one meant.
  const latest = new Map(upserts.map((document) => [document.id, document]))
  for (const id of new Set([...deleted, ...latest.keys()])) {
    for (const living of livings) {
      const document = findDocument(living, id)
      if (document !== undefined) bury(living, document)
    }
  }
  const builder = new SegmentBuilder()
  for (const [id, document] of latest) if (!deleted.has(id)) builder.add(document)
  const next = livings.filter(({ live }) => live > 0)
  if (builder.size) next.push(toLiving(builder.finish()))
  return settle(next)
}

/** Merges from the newest back while it is not much smaller than the one before. */
function settle(livings: Living[]): Living[] {
  while (livings.length > 1) {
    const [before, last] = livings.slice(-2) as [Living, Living]
    if (before.live >= last.live * ratio) break
    livings = [...livings.slice(0, -2), toLiving(merge([before, last]))]
  }
  return livings
}

/** One segment with nothing dead in it. */
function compact(livings: readonly Living[]): Living[] {
  const [only] = livings
  if (livings.length === 1 && only && only.live === only.segment.size) return [only]
  const living = toLiving(merge(livings))
  return living.live ? [living] : []
}

async function collect(
  documents: AsyncIterable<SearchDocument[]>,
  onProgress: Progress | undefined,
): Promise<Living[]> {
  let livings: Living[] = []
  let builder = new SegmentBuilder()
  let done = 0
  const seen = new Set<string>()
  for await (const batch of documents) {
    for (const document of batch) {
      if (seen.has(document.id)) continue
      seen.add(document.id)
      builder.add(document)
      if (builder.size < portion) continue
      livings.push(toLiving(builder.finish()))
      builder = new SegmentBuilder()
    }
    done += batch.length
    onProgress?.(done)
  }
  if (builder.size) livings = [...livings, toLiving(builder.finish())]
  return livings
}
