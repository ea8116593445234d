import { createClient, type Client, type InStatement, type Transaction } from '@libsql/client'
import { patiently } from './patience.ts'

const pragmas = [
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = NORMAL',
  'PRAGMA foreign_keys = ON',
  'PRAGMA busy_timeout = 10',
  'PRAGMA journal_size_limit = 67108864',
  'PRAGMA cache_size = -65536',
]

export type OneWriterClient = Client & {
  /** Throws the error of a commit that failed since the last call. */
  confirmCommits: () => void
}

/** A queue of one: the next caller starts when the one before has released. */
function createLock() {
  let tail: Promise<void> = Promise.resolve()
  return async function acquire(): Promise<() => void> {
    const before = tail
    let release!: () => void
    tail = new Promise((resolve) => (release = resolve))
    await before
    return release
  }
}

/** EXPLAIN is not among them: libsql leaves it unfinished, which would hold the reader at an old state for good. */
const reads = /^\s*(select|with)\b/i

/**
 * A libsql client with one connection that reads and one that writes.
 *
 * The stock client opens a connection for every transaction and gives concurrent writers
 * SQLITE_BUSY; here writers wait in this process for one lock. A statement that writes outside
 * a transaction waits too, so a hook inside a transaction must pass its `req` on.
 */
export async function createOneWriterClient(url: string): Promise<OneWriterClient> {
  const reader = createClient({ url, concurrency: 1 })
  const writer = createClient({ url, concurrency: 1 })
  try {
    for (const pragma of pragmas) {
      await patiently(() => writer.execute(pragma))
      await patiently(() => reader.execute(pragma))
    }
  } catch (error) {
    reader.close()
    writer.close()
    throw error
  }
  const acquire = createLock()
  let failure: unknown

  async function write<T>(work: () => Promise<T>): Promise<T> {
    const release = await acquire()
    try {
      return await patiently(work)
    } finally {
      release()
    }
  }

  return {
    get closed() {
      return writer.closed
    },
    protocol: 'file',
    execute(statement: InStatement | string, args?: never) {
      const sql = typeof statement === 'string' ? statement : statement.sql
      const run = (client: Client) =>
        typeof statement === 'string' && args
          ? client.execute(statement, args)
          : client.execute(statement as InStatement)
      return reads.test(sql) ? patiently(() => run(reader)) : write(() => run(writer))
    },
    batch: (statements: never, mode?: never) => write(() => writer.batch(statements, mode)),
    migrate: (statements: never) => write(() => writer.migrate(statements)),
    executeMultiple: (sql: string) => write(() => writer.executeMultiple(sql)),
    sync: () => writer.sync(),
    reconnect: async () => {},
    async transaction(mode?: never) {
      const release = await acquire()
      try {
        const failed = (error: unknown) => (failure = error)
        return releasing(
          await patiently(() => writer.transaction(mode ?? 'write')),
          release,
          failed,
        )
      } catch (error) {
        release()
        throw error
      }
    },
    close() {
      reader.close()
      writer.close()
    },
    confirmCommits() {
      const error = failure
      failure = undefined
      if (error) throw error
    },
  } as OneWriterClient
}

/** The transaction, letting the next writer in when it ends, however it ends. */
function releasing(
  transaction: Transaction,
  release: () => void,
  failed: (error: unknown) => void,
): Transaction {
  const ending = async (end: () => Promise<void>) => {
    try {
      await end()
    } finally {
      release()
    }
  }
  return {
    execute: (statement: never, args?: never) =>
      (transaction.execute as (...given: unknown[]) => unknown)(statement, args),
    batch: (statements: never) => transaction.batch(statements),
    executeMultiple: (sql: string) => transaction.executeMultiple(sql),
    commit: () =>
      ending(() =>
        transaction.commit().catch((error: unknown) => {
          failed(error)
          throw error
        }),
      ),
    rollback: () => ending(() => transaction.rollback()),
    close() {
      transaction.close()
      release()
    },
    get closed() {
      return transaction.closed
    },
  } as Transaction
}
