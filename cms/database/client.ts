import type { Client, InStatement, Transaction } from '@libsql/client'
import { createConnection } from './connection.ts'

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
  const reader = createConnection(url)
  const writer = createConnection(url)
  // fails here, not at the first question, where the file cannot be opened
  await writer.run((client) => client.execute('SELECT 1'))
  const acquire = createLock()
  let failure: unknown
  let closed = false

  async function write<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const release = await acquire()
    try {
      return await writer.run(work)
    } finally {
      release()
    }
  }

  return {
    get closed() {
      return closed
    },
    protocol: 'file',
    execute(statement: InStatement | string, args?: never) {
      const sql = typeof statement === 'string' ? statement : statement.sql
      const execute = (client: Client) =>
        typeof statement === 'string' && args
          ? client.execute(statement, args)
          : client.execute(statement as InStatement)
      return reads.test(sql) ? reader.run(execute) : write(execute)
    },
    batch: (statements: never, mode?: never) => write((client) => client.batch(statements, mode)),
    migrate: (statements: never) => write((client) => client.migrate(statements)),
    executeMultiple: (sql: string) => write((client) => client.executeMultiple(sql)),
    sync: () => write((client) => client.sync()),
    reconnect: async () => {},
    async transaction(mode?: never) {
      const release = await acquire()
      try {
        const transaction = await writer.run((client) => client.transaction(mode ?? 'write'))
        return releasing(transaction, release, (error) => (failure = error))
      } catch (error) {
        release()
        throw error
      }
    },
    close() {
      closed = true
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
