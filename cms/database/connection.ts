import { setTimeout as wait } from 'node:timers/promises'
import { createClient, type Client } from '@libsql/client'

const pragmas = [
  // SQLite's own waiting would stop this whole process, stored pages included: it waits between tries instead
  'PRAGMA busy_timeout = 20',
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = NORMAL',
  'PRAGMA foreign_keys = ON',
  'PRAGMA journal_size_limit = 67108864',
  'PRAGMA cache_size = -65536',
  // what is deleted is written over: an erased person's words do not linger in free pages
  'PRAGMA secure_delete = ON',
]
const longest = 10_000
const codeOf = (error: unknown) => (error as { code?: unknown })?.code
const isBusy = (error: unknown) => codeOf(error) === 'SQLITE_BUSY'

export type Connection = {
  /** Does the work on the connection, again and again while another process holds the database. */
  run: <T>(work: (client: Client) => Promise<T>) => Promise<T>
  close: () => void
}

/**
 * One connection to a SQLite file. A statement that meets a held database is left unfinished by
 * libsql, and an unfinished one makes a later COMMIT fail and holds a reader at an old state: so
 * after each such meeting the connection is given up for a new one.
 */
export function createConnection(url: string): Connection {
  let opened: Promise<Client> | undefined

  async function open(): Promise<Client> {
    const client = createClient({ url, concurrency: 1 })
    try {
      for (const pragma of pragmas) await client.execute(pragma)
    } catch (error) {
      client.close()
      throw error
    }
    return client
  }

  function close(which = opened) {
    if (which === opened) opened = undefined
    void which?.then(
      (client) => client.close(),
      () => undefined,
    )
  }

  return {
    close,
    async run(work) {
      const began = Date.now()
      for (let pause = 5; ; pause = Math.min(pause * 2, 100)) {
        const used = (opened ??= open())
        try {
          return await work(await used)
        } catch (error) {
          // another work has met a held database, and given up the connection on which this one waited
          const isGivenUp = codeOf(error) === 'CLIENT_CLOSED' && used !== opened
          if (!isBusy(error) && !isGivenUp) {
            // one that could not be opened is opened anew by the next
            if (used === opened) await used.catch(() => close(used))
            throw error
          }
          if (used === opened) close(used)
          if (Date.now() - began > longest) throw error
          await wait(pause)
        }
      }
    },
  }
}
