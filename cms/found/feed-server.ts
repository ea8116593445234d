import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { SearchServer } from '../../search/meilisearch/server.ts'
import { getLastSeq } from '../changes/follow.ts'
import { feedSearch } from './feed.ts'

/** How long to wait before the server is tried again, in ms: twice as long each time. */
const firstWait = 1000
const longestWait = 30_000

/**
 * Keeps the index on a search server level with the change log, however often the server goes away:
 * the log keeps what it has missed, and the index there says how far it had come.
 */
export function feedServer(payload: Payload, server: SearchServer) {
  const stopping = new AbortController()
  const { signal } = stopping
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
  let last: string | undefined
  const say = (sentence: string) => {
    if (sentence !== last) payload.logger.warn(sentence)
    last = sentence
  }

  async function keepFeeding() {
    let pause = firstWait
    while (!signal.aborted) {
      try {
        await server.connect()
        if (last) say(`The search server at ${server.url} answers again and is catching up.`)
        const feed = await feedSearch(payload, server)
        pause = firstWait
        await Promise.race([server.lost(), stopped])
        await feed.stop()
        if (!signal.aborted) say(toSentence(server.url, undefined))
      } catch (error) {
        say(toSentence(server.url, error))
      }
      await wait(pause, undefined, { signal }).catch(() => undefined)
      pause = Math.min(pause * 2, longestWait)
    }
  }
  const feeding = keepFeeding()

  return {
    /** How many changes the index there has yet to hear of, and whether it answers at all. */
    async standing() {
      const behind = Math.max(0, (await getLastSeq(payload)) - server.cursor())
      return { reachable: server.isConnected(), documents: server.count(), behind }
    },
    async stop() {
      stopping.abort()
      await feeding
    },
  }
}

function toSentence(url: string, error: unknown): string {
  const reason = error instanceof Error ? ` (${error.message})` : ''
  return `The search server at ${url} cannot be used${reason}. The site searches with its own index meanwhile, and what has changed is kept for the server in the change log.`
}
