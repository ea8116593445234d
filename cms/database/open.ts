import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { announcing } from '../changes/commits.ts'
import { createOneWriterClient, type OneWriterClient } from './client.ts'
import { indexes } from './indexes.ts'
import { completingStatuses } from './statuses.ts'
import { migrations } from './migrations/index.ts'

/** The database named by its address: a file for SQLite, mongodb:// for MongoDB (a replica set, for transactions). */
export async function openDatabase(url: string): Promise<DatabaseAdapterObj> {
  // its driver is read only where it is used: a start from a file does not wait for it
  const database = url.startsWith('file:')
    ? openSqlite(url)
    : (await import('./mongo.ts')).openMongo(url)
  return {
    ...database,
    init: (args: Parameters<DatabaseAdapterObj['init']>[0]) =>
      announcing(completingStatuses(database.init(args) as unknown as BaseDatabaseAdapter)),
  } as unknown as DatabaseAdapterObj
}

function openSqlite(url: string): DatabaseAdapterObj {
  const stock = sqliteAdapter({
    client: { url },
    push: false,
    migrationDir: 'cms/database/migrations',
    // two copies of one library's types
    prodMigrations: migrations as never,
    autoIncrement: true,
    transactionOptions: {},
    beforeSchemaInit: [indexes as never],
  })
  return {
    ...stock,
    init(args) {
      let client: OneWriterClient | undefined
      const adapter = stock.init(args)
      const connect = adapter.connect!
      adapter.connect = async function (options) {
        // the adapter makes a client only where it finds none
        client ??= await createOneWriterClient(url)
        this.client ??= client as never
        await connect.call(this, options)
        // by itself the adapter does so in production only
        if (process.env.NODE_ENV !== 'production' && process.env.PAYLOAD_MIGRATING !== 'true')
          await this.migrate({ migrations: migrations as never })
      }
      const commit = adapter.commitTransaction
      adapter.commitTransaction = async function (id) {
        await commit.call(this, id)
        // the adapter swallows the error of a commit that fails (a full disk): such a save is not acknowledged
        client?.confirmCommits()
      }
      return adapter
    },
  } as DatabaseAdapterObj
}
