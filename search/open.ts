import { openEmbedded, toSnapshotFile } from './embedded/open.ts'
import { findSnapshotSize } from './embedded/snapshot.ts'
import type { Changes, SearchEngine } from './engine.ts'
import type { ServerOptions } from './meilisearch/engine.ts'
import type { SearchServer } from './meilisearch/server.ts'
import { openSearchInWorker } from './worker/open.ts'

export type OpenOptions = {
  dataDir: string
  /** Told in one sentence why an index has to be built anew. */
  log?: (sentence: string) => void
  now?: () => number
}

export type Opened = SearchEngine & {
  /**
   * Whether the index was read from its file. Otherwise it is empty, its cursor 0, and it must be
   * rebuilt or fed the whole change log before its answers mean anything.
   */
  loaded: boolean
  isInWorker: () => boolean
}

/** The index of this process with, where there is one, a server beside that answers in its place. */
export type Search = Opened & { server?: SearchServer }

/**
 * As openIndex. With a server both are to be fed, each from the change log as far as it has come;
 * the server answers while it has heard of every change that this process has, and nobody notices
 * when it is away.
 */
export async function openSearch(
  options: OpenOptions & { server?: ServerOptions | undefined },
  workerFrom?: number,
): Promise<Search> {
  const index = await openIndex(options, workerFrom)
  if (!options.server) return index
  // its client is read only where there is a server
  const { createServer } = await import('./meilisearch/server.ts')
  const server = createServer({ log: options.log, ...options.server })
  return {
    ...index,
    server,
    async search(query) {
      if (!server.isLevelWith(index.cursor())) return index.search(query)
      try {
        return await server.search(query)
      } catch (error) {
        options.log?.(`The search server could not answer: ${toReason(error)}`)
        return index.search(query)
      }
    },
    async close() {
      await server.close()
      await index.close()
    },
  }
}

export function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** With more documents a merge or a rebuild would hold up everything else in the process too long. */
const mostInProcess = 250_000

/**
 * The index as it was last saved in `dataDir/search.snapshot`: inside this process, or in a thread
 * of its own from 250,000 documents on. One that outgrows the process moves out when it is saved.
 */
export async function openIndex(
  options: OpenOptions,
  workerFrom: number = mostInProcess,
): Promise<Opened> {
  const size = await findSnapshotSize(toSnapshotFile(options.dataDir))
  let engine = await (size < workerFrom ? openEmbedded(options) : openSearchInWorker(options))
  /** What comes in while the index moves, for where it moves to. */
  let meanwhile: Changes[] | undefined
  let moving: Promise<void> = Promise.resolve()
  let rebuilding = false

  async function moveOut(): Promise<void> {
    const changed: Changes[] = (meanwhile = [])
    try {
      await engine.save()
      const arriving = await openSearchInWorker(options)
      if (!arriving.loaded) {
        await arriving.close()
        throw new Error('The index was saved but could not be read back by its thread')
      }
      for (const changes of changed) await arriving.apply(changes)
      const left = engine
      engine = arriving
      await left.close()
    } finally {
      meanwhile = undefined
    }
  }

  /** So many documents at once would hold up the process: they are built in the thread from the start. */
  async function rebuildOutside(...[documents, cursor, onProgress]: Parameters<Opened['rebuild']>) {
    const changed: Changes[] = (meanwhile = [])
    const arriving = await openSearchInWorker(options)
    try {
      await arriving.rebuild(documents, cursor, onProgress)
      for (const changes of changed) await arriving.apply(changes)
    } catch (error) {
      await arriving.close()
      throw error
    } finally {
      meanwhile = undefined
    }
    const left = engine
    engine = arriving
    await left.close()
  }

  return {
    loaded: engine.loaded,
    isInWorker: () => engine.isInWorker(),
    search: (query) => engine.search(query),
    async apply(changes) {
      meanwhile?.push(changes)
      await engine.apply(changes)
    },
    async rebuild(documents, cursor, onProgress, expected = 0) {
      await moving
      rebuilding = true
      const isOutside = !engine.isInWorker() && expected >= workerFrom
      const rebuild = isOutside ? rebuildOutside : engine.rebuild.bind(engine)
      await rebuild(documents, cursor, onProgress).finally(() => (rebuilding = false))
    },
    cursor: () => engine.cursor(),
    count: () => engine.count(),
    async save() {
      const stays = engine.isInWorker() || engine.count() < workerFrom
      if (stays || rebuilding || meanwhile) return engine.save()
      const moved = moveOut()
      moving = moved.catch(() => undefined)
      return moved
    },
    async close() {
      await moving
      await engine.close()
    },
  }
}
