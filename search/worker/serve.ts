import { parentPort, workerData } from 'node:worker_threads'
import type { SearchDocument } from '../document.ts'
import { openEmbedded } from '../embedded/open.ts'
import type { Living } from '../embedded/living.ts'
import { toText } from '../embedded/packed.ts'
import type { Ask, Calls, Part, State, Told } from './calls.ts'
import { Feed } from './feed.ts'

/** The thread the index lives in: opens it, says so, then does what it is asked. */
const port = parentPort
if (!port) throw new Error('to be started as a worker thread only')
const tell = (told: Told) => port.postMessage(told)

const engine = await openEmbedded({
  dataDir: (workerData as { dataDir: string }).dataDir,
  log: (sentence) => tell({ kind: 'log', sentence }),
})

/** By segment that the other thread has. */
let numbers = new Map<Living, number>()
let lastNumber = 0

function toState(): State {
  const known = numbers
  numbers = new Map()
  const parts = engine.share().map((living): Part => {
    const number = known.get(living)
    numbers.set(living, number ?? ++lastNumber)
    if (number !== undefined) return { number }
    const { segment, dead } = living
    return { number: lastNumber, shared: { segment, dead } }
  })
  return { cursor: engine.cursor(), count: engine.count(), loaded: engine.loaded, parts }
}

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
  const toStateThen = () => (call === 'search' ? undefined : toState())
  try {
    const value = await (calls[call] as (argument: unknown) => Promise<unknown>)(argument)
    tell({ kind: 'done', number, value, state: toStateThen() })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    tell({ kind: 'failed', number, message, state: toStateThen() })
  }
})
tell({ kind: 'ready', state: toState() })
