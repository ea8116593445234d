import type { SearchEngine } from '../engine.ts'
import { connectMeilisearch, type MeilisearchEngine, type ServerOptions } from './engine.ts'
import { findRefusal, SearchServerProblem } from './failures.ts'

/** A Meilisearch server that may come and go. Whoever feeds it connects it, again after each loss. */
export type SearchServer = SearchEngine & {
  url: string
  /** Looks how the index there stands; throws when the server does not answer. */
  connect: () => Promise<void>
  isConnected: () => boolean
  /** Settles when the server has stopped answering. */
  lost: () => Promise<void>
  /** Whether it answers, by today's rules, from all the changes up to this one. */
  isLevelWith: (cursor: number) => boolean
}

export function createServer(options: ServerOptions): SearchServer {
  let engine: MeilisearchEngine | undefined
  let cursor = 0
  let count = 0
  let losing = Promise.withResolvers<void>()

  /** What it knew may not be so any more when the server is back, so all is looked at again. */
  function lose() {
    engine = undefined
    losing.resolve()
  }

  async function using<T>(work: (engine: MeilisearchEngine) => Promise<T>): Promise<T> {
    const used = engine
    if (!used) throw new Error(`The search server at ${options.url} is not connected`)
    try {
      return await work(used)
    } catch (error) {
      if (used === engine && isLoss(error)) lose()
      throw error
    } finally {
      if (used === engine) note(used)
    }
  }

  function note(from: MeilisearchEngine) {
    cursor = from.cursor()
    count = from.count()
  }

  return {
    url: options.url,
    async connect() {
      const connected = await connectMeilisearch(options)
      losing = Promise.withResolvers()
      engine = connected
      note(connected)
    },
    isConnected: () => engine !== undefined,
    lost: () => losing.promise,
    isLevelWith: (other) => engine !== undefined && engine.loaded && engine.cursor() >= other,
    search: (query) => using((on) => on.search(query)),
    apply: (changes) => using((on) => on.apply(changes)),
    rebuild: (documents, from, onProgress) =>
      using((on) => on.rebuild(documents, from, onProgress)),
    cursor: () => cursor,
    count: () => count,
    save: async () => engine?.save(),
    async close() {
      await engine?.close()
      lose()
    },
  }
}

/** An answer of refusal is an answer; nobody there, or nothing in time, is a loss. */
function isLoss(error: unknown): boolean {
  if (error instanceof SearchServerProblem) return false
  const refusal = findRefusal(error)
  return !refusal || refusal.response.status >= 500
}
