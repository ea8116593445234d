import { mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb'
import { MongoClient } from 'mongodb'
import type { DatabaseAdapterObj } from 'payload'
import { UnfitDatabase } from './unfit.ts'

const options = {
  // long enough for an election of the replica set, short enough to say that nobody answers
  serverSelectionTimeoutMS: 10_000,
  // what could still be taken back when the primary changes is shown to no reader of the change log
  readConcernLevel: 'majority',
  w: 'majority',
} as const

const transactionOptions = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority' },
} as const

/** Payload's adapter on a MongoDB that has been seen to keep its transactions. */
export function openMongo(url: string): DatabaseAdapterObj {
  const stock = mongooseAdapter({
    url,
    connectOptions: options,
    transactionOptions,
    // before anything is written: an index made beside a transaction makes it fail
    ensureIndexes: true,
  })
  return {
    ...stock,
    init(args: Parameters<typeof stock.init>[0]) {
      const adapter = stock.init(args) as unknown as MongooseAdapter
      const { connect, beginTransaction } = adapter
      adapter.connect = async function (this: MongooseAdapter, connecting) {
        await proveTransactions(url)
        await connect!.call(this, connecting)
        // without a word the adapter gives transactions up where the address names no replica set
        Object.assign(this, { transactionOptions, beginTransaction })
      }
      return adapter
    },
  } as unknown as DatabaseAdapterObj
}

const needed =
  'Every save needs a transaction: start mongod as a replica set (--replSet rs0, then rs.initiate() once; one member is enough).'

/**
 * Writes within a transaction and takes it back: a server on its own refuses, and one that only
 * says it has transactions is found out.
 */
async function proveTransactions(url: string) {
  const client = new MongoClient(url, options)
  try {
    await client.connect()
    // a collection that is there already: older servers make none within a transaction
    const trials = client.db().collection<{ _id: string }>('transaction_trials')
    await trials.updateOne({ _id: 'outside' }, { $set: {} }, { upsert: true })
    const session = client.startSession()
    const _id = `${process.pid}-${Date.now()}`
    session.startTransaction(transactionOptions)
    await trials.insertOne({ _id }, { session })
    await session.abortTransaction()
    await session.endSession()
    const { deletedCount } = await trials.deleteOne({ _id })
    if (deletedCount > 0)
      throw new UnfitDatabase(
        `The database of DATABASE_URL does not take transactions back. ${needed}`,
      )
  } catch (error) {
    throw toSentence(error)
  } finally {
    await client.close()
  }
}

function toSentence(error: unknown): unknown {
  const { code, message = '' } = error as { code?: unknown; message?: string }
  if (code === 20 || code === 263 || /transaction numbers|not support.*transaction/i.test(message))
    return new UnfitDatabase(`The MongoDB of DATABASE_URL has no transactions. ${needed}`)
  if (code === 18 || code === 13)
    return new UnfitDatabase(
      'The MongoDB of DATABASE_URL refuses the name, the password or their rights. Correct them in DATABASE_URL.',
    )
  return error
}
