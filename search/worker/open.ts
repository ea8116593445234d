import { Worker } from 'node:worker_threads'
import type { SearchDocument } from '../document.ts'
import type { Progress } from '../engine.ts'
import type { Opened, OpenOptions } from '../open.ts'
import type { Ask, CallName, Calls, State, Told } from './calls.ts'

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void }

/** As openEmbedded, with the index in a thread of its own. */
export async function openSearchInWorker({
  dataDir,
  log,
}: Omit<OpenOptions, 'now'>): Promise<Opened> {
  const worker = new Worker(new URL('./serve.ts', import.meta.url), { workerData: { dataDir } })
  const waiting = new Map<number, Waiting>()
  let state: State = { cursor: 0, count: 0, loaded: false }
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
      state = told.state
      if (told.kind === 'ready') return resolve()
      const each = waiting.get(told.number)
      waiting.delete(told.number)
      if (told.kind === 'done') each?.resolve(told.value as never)
      else each?.reject(new Error(told.message))
    })
    worker.on('error', (error) => fail(error as Error))
    worker.on('exit', () => fail(new Error('the thread of the search index has ended')))
  })

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

  await ready
  return {
    loaded: state.loaded,
    isInWorker: () => true,
    search: async (query) => JSON.parse(await call('search', query)),
    apply: (changes) => call('apply', changes),
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
