import { Worker } from 'node:worker_threads'
import type { SearchDocument } from '../document.ts'
import { askQuickly } from '../embedded/ask.ts'
import { type Living, toLiving } from '../embedded/living.ts'
import { unpack } from '../embedded/packed.ts'
import type { Changes, Progress, SearchQuery, SearchResult } from '../engine.ts'
import type { Opened, OpenOptions } from '../open.ts'
import type { Ask, CallName, Calls, State, Told } from './calls.ts'

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void }

/**
 * What is read here rather than in the thread: some tenths of a millisecond, as long as a question
 * takes there and back.
 */
const mostPostings = 30_000

/** As openEmbedded, with the index in a thread of its own. */
export async function openSearchInWorker({
  dataDir,
  log,
}: Omit<OpenOptions, 'now'>): Promise<Opened> {
  const worker = new Worker(new URL('./serve.ts', import.meta.url), { workerData: { dataDir } })
  const waiting = new Map<number, Waiting>()
  let state: State = { cursor: 0, count: 0, loaded: false, parts: [] }
  /** The segments that the thread works on, to read in them from here. */
  let livings = new Map<number, Living>()
  /** Changes the thread has not yet told of, amid which nothing is read from here. */
  let changing = 0
  let last = 0
  let gone: Error | undefined

  const ready = new Promise<void>((resolve, reject) => {
    const fail = (error: Error) => {
      gone = error
      reject(error)
      for (const each of waiting.values()) each.reject(error)
      waiting.clear()
    }
    worker.on('message', (told: Told) => {
      if (told.kind === 'log') return log?.(told.sentence)
      if (told.state) take(told.state)
      if (told.kind === 'ready') return resolve()
      const each = waiting.get(told.number)
      waiting.delete(told.number)
      if (told.kind === 'done') each?.resolve(told.value as never)
      else each?.reject(new Error(told.message))
    })
    worker.on('error', (error) => fail(error as Error))
    worker.on('exit', () => fail(new Error('the thread of the search index has ended')))
  })

  function take(told: State): void {
    const known = livings
    state = told
    livings = new Map(
      told.parts.map(({ number, shared }) => {
        const living = shared ? toLiving(shared.segment, shared.dead) : known.get(number)
        return [number, living as Living]
      }),
    )
  }

  function call<Name extends CallName>(
    name: Name,
    argument?: Parameters<Calls[Name]>[0],
  ): ReturnType<Calls[Name]> {
    const asked = new Promise((resolve, reject) => {
      if (gone) return reject(gone)
      const ask: Ask = { number: ++last, call: name, argument }
      waiting.set(ask.number, { resolve, reject })
      worker.postMessage(ask)
    })
    return asked as ReturnType<Calls[Name]>
  }

  async function rebuild(
    documents: AsyncIterable<SearchDocument[]>,
    cursor: number,
    onProgress?: Progress,
  ): Promise<void> {
    await call('beginRebuild', cursor)
    let done = 0
    try {
      for await (const batch of documents) {
        await call('feedRebuild', batch)
        done += batch.length
        onProgress?.(done)
      }
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error)
      await call('endRebuild', failure).catch(() => undefined)
      throw error
    }
    await call('endRebuild')
  }

  async function search(query: SearchQuery): Promise<SearchResult> {
    const quick =
      !gone && changing === 0
        ? askQuickly([...livings.values()], query, Date.now(), mostPostings)
        : undefined
    return quick ? unpack(quick) : (JSON.parse(await call('search', query)) as SearchResult)
  }

  async function apply(changes: Changes): Promise<void> {
    changing++
    await call('apply', changes).finally(() => changing--)
  }

  await ready
  return {
    loaded: state.loaded,
    isInWorker: () => true,
    search,
    apply,
    rebuild,
    cursor: () => state.cursor,
    count: () => state.count,
    save: () => call('save'),
    async close() {
      await call('close')
      await worker.terminate()
    },
  }
}
