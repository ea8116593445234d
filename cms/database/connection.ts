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
const isBusy = (error: unknown) => (error as { code?: unknown })?.code === 'SQLITE_BUSY'

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
  let opened: Client | undefined

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

  function close() {
    opened?.close()
    opened = undefined
  }

  return {
    close,
    async run(work) {
      const began = Date.now()
      for (let pause = 5; ; pause = Math.min(pause * 2, 100)) {
        try {
          opened ??= await open()
          return await work(opened)
        } catch (error) {
          if (!isBusy(error)) throw error
          close()
          if (Date.now() - began > longest) throw error
          await wait(pause)
        }
      }
    },
  }
}
