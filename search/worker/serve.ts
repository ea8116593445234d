import { parentPort, workerData } from 'node:worker_threads'
import type { SearchDocument } from '../document.ts'
import { openEmbedded } from '../embedded/open.ts'
import { toText } from '../embedded/packed.ts'
import type { Ask, Calls, State, Told } from './calls.ts'
import { Feed } from './feed.ts'

/** The thread the index lives in: opens it, says so, then does what it is asked. */
const port = parentPort
if (!port) throw new Error('to be started as a worker thread only')
const tell = (told: Told) => port.postMessage(told)

const engine = await openEmbedded({
  dataDir: (workerData as { dataDir: string }).dataDir,
  log: (sentence) => tell({ kind: 'log', sentence }),
})
const toState = (): State => ({
  cursor: engine.cursor(),
  count: engine.count(),
  loaded: engine.loaded,
})

let rebuilding: { feed: Feed<SearchDocument[]>; ended: Promise<void> } | undefined

const calls: Calls = {
  search: async (query) => toText(engine.searchPacked(query)),
  apply: (changes) => engine.apply(changes),
  async beginRebuild(cursor) {
    if (rebuilding) throw new Error('a rebuild is running already')
    const feed = new Feed<SearchDocument[]>()
    const ended = engine.rebuild(feed, cursor)
    // Whoever ends the rebuild hears of a failure; until then nobody waits for it.
    ended.catch(() => undefined)
    rebuilding = { feed, ended }
  },
  async feedRebuild(documents) {
    await Promise.race([rebuilding?.feed.give(documents), rebuilding?.ended])
  },
  async endRebuild(failure) {
    const ended = rebuilding?.ended
    rebuilding?.feed.end(failure === undefined ? undefined : new Error(failure))
    rebuilding = undefined
    await ended
  },
  save: () => engine.save(),
  close: () => engine.close(),
}

port.on('message', async ({ number, call, argument }: Ask) => {
  try {
    const value = await (calls[call] as (argument: unknown) => Promise<unknown>)(argument)
    tell({ kind: 'done', number, value, state: toState() })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    tell({ kind: 'failed', number, message, state: toState() })
  }
})
tell({ kind: 'ready', state: toState() })
