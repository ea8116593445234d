import { type Config, Meilisearch } from 'meilisearch'
import type { SearchDocument } from '../document.ts'
import type { Changes, Progress, SearchEngine, SearchQuery, SearchResult } from '../engine.ts'
import { type Asker, toAsker } from './asker.ts'
import {
  countDocuments,
  createIndex,
  listIndexes,
  readState,
  type Stamp,
  writeChanges,
} from './index-writer.ts'
import { allowed, isMissing } from './failures.ts'
import { createHttpClient } from './http-client.ts'
import { findKeys } from './keys.ts'
import { rebuildBeside, removeLeftOver } from './rebuild.ts'
import { search } from './search.ts'
import { toIndexFingerprint } from './settings.ts'
import { lookEvery } from './tasks.ts'

export type ServerOptions = {
  url: string
  key?: string | undefined
  /** Names the database the index is filled from: an index of another one is built anew. */
  source?: string
  index?: string
  log?: ((sentence: string) => void) | undefined
  now?: (() => number) | undefined
}

/** A question that takes longer is given up, in ms; so is a request that writes. */
const patience = { searching: 3000, writing: 60_000 }

type Options = {
  asker: Asker
  writer: Meilisearch
  index: string
  fingerprint: string
  now: () => number
}

/** The index on a Meilisearch server. */
export class MeilisearchEngine implements SearchEngine {
  #options: Options
  #cursor = 0
  #count = 0
  /** As the living index is stamped; nothing until there is one. */
  #stamp: Stamp | undefined
  /** What comes in while a rebuild runs beside. */
  #meanwhile: Changes[] | undefined
  /** One writes at a time, in the order asked. */
  #writing: Promise<unknown> = Promise.resolve()

  constructor(options: Options) {
    this.#options = options
  }

  /** Whether what is on the server was made by the same rules from the same database. */
  get loaded(): boolean {
    return this.#stamp?.fingerprint === this.#options.fingerprint
  }

  /** Looks how the index on the server stands. */
  async look(): Promise<void> {
    const { asker, writer, index } = this.#options
    await removeLeftOver(writer, index)
    await allowed('search', () => asker.count([[]])).catch(unlessMissing)
    const state = await readState(writer, index)
    this.#stamp = state && { fingerprint: state.fingerprint, built: state.built }
    this.#cursor = this.loaded ? (state?.cursor ?? 0) : 0
    this.#count = state ? await countDocuments(writer, index) : 0
  }

  search(query: SearchQuery): Promise<SearchResult> {
    return search(this.#options.asker, query, this.#options.now())
  }

  apply(changes: Changes): Promise<void> {
    this.#meanwhile?.push(changes)
    return this.#inTurn(async () => {
      const { writer, index } = this.#options
      await this.#expectUnchanged()
      await writeChanges(writer, index, changes, (this.#stamp ??= await this.#create()))
      this.#count = await countDocuments(writer, index)
      this.#cursor = changes.cursor
    })
  }

  cursor(): number {
    return this.#cursor
  }

  count(): number {
    return this.#count
  }

  async rebuild(
    documents: AsyncIterable<SearchDocument[]>,
    cursor: number,
    onProgress?: Progress,
  ): Promise<void> {
    if (this.#meanwhile) throw new Error('a rebuild is running already')
    const meanwhile: Changes[] = (this.#meanwhile = [])
    const { writer, index, fingerprint } = this.#options
    try {
      await rebuildBeside(writer, index, fingerprint, documents, cursor, {
        onProgress,
        meanwhile,
        putInPlace: (swap) =>
          this.#inTurn(async () => {
            const { cursor: reached, ...stamp } = await swap()
            this.#cursor = reached
            this.#stamp = stamp
            this.#count = await countDocuments(writer, index)
          }),
      })
    } finally {
      this.#meanwhile = undefined
    }
  }

  /** The server keeps what it has been told; nothing is left here to be saved. */
  async save(): Promise<void> {
    await this.#writing
  }

  close(): Promise<void> {
    return this.save()
  }

  /**
   * A server that was away may come back without the index, or with an older one. To write into
   * that would hide what is missing, and the server would make up an index without our settings.
   */
  async #expectUnchanged(): Promise<void> {
    if (!this.#stamp) return
    const { writer, index } = this.#options
    const state = await readState(writer, index)
    if (state?.built === this.#stamp.built && state.cursor >= this.#cursor) return
    throw new Error('The index on the search server is not the one that was there before')
  }

  async #create(): Promise<Stamp> {
    const { writer, index, fingerprint } = this.#options
    const isThere = (await listIndexes(writer)).some(({ uid }) => uid === index)
    if (!isThere) await createIndex(writer, index)
    return { fingerprint, built: index }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#writing.then(work)
    this.#writing = turn.catch(() => undefined)
    return turn
  }
}

/** Connects to the server, with the least rights for each of the two things done there. */
export async function connectMeilisearch({
  url,
  key,
  source = '',
  index = 'elumiti',
  log,
  now = Date.now,
}: ServerOptions): Promise<MeilisearchEngine> {
  const clientWith = (apiKey: string | undefined, timeout: number, more: Partial<Config> = {}) =>
    new Meilisearch({
      host: url,
      timeout,
      defaultWaitOptions: { timeout: 0, interval: lookEvery },
      ...(apiKey ? { apiKey } : {}),
      ...more,
    })
  const keys = await findKeys(clientWith(key, patience.searching), key, index)
  if (keys.remark) log?.(keys.remark)
  const engine = new MeilisearchEngine({
    asker: toAsker(
      clientWith(keys.searching, patience.searching, { httpClient: createHttpClient(url) }),
      index,
    ),
    writer: clientWith(keys.writing, patience.writing),
    index,
    fingerprint: toIndexFingerprint(source),
    now,
  })
  await engine.look()
  return engine
}

/** Before the first rebuild there is no index to ask. */
function unlessMissing(error: unknown): void {
  if (!isMissing(error)) throw error
}
