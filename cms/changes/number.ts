import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { ClientSession } from 'mongoose'
import type { Payload } from 'payload'
import { patiently } from '../database/conflicts.ts'

const batch = 1000
/** The document that whoever gives numbers writes first: of two at the same time one has to begin again. */
const turn = { _id: 'changes' as never }

/**
 * Gives the rows of the change log that were committed without a number theirs, in a transaction
 * of its own. One gives numbers at a time, and a batch of them is seen at once, so whoever reads
 * the log in order misses none, however late a save was committed. Nothing to do on SQLite.
 */
export async function numberChanges({ db }: Payload): Promise<void> {
  if (db.name !== 'mongoose') return
  const { connection, collections } = db as unknown as MongooseAdapter
  const changes = collections.changes!.collection
  const turns = connection.collection('turns')
  while (await changes.findOne({ seq: { $lt: 0 } }, { projection: { _id: 1 } })) {
    if (!(await turns.findOne(turn)))
      await turns.insertOne({ ...turn, taken: 0 }).catch(unlessThere)
    await patiently(() =>
      connection
        .getClient()
        .withSession((session) =>
          session.withTransaction(() => numberBatch({ changes, turns, session }), transaction),
        ),
    )
  }
}

const transaction = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority' },
} as const

type Collection = ReturnType<MongooseAdapter['connection']['collection']>

type Given = { changes: Collection; turns: Collection; session: ClientSession }

async function numberBatch({ changes, turns, session }: Given) {
  // before anything is read: what is read then holds all numbers that were given before
  await turns.updateOne(turn, { $inc: { taken: 1 } }, { session })
  const waiting = await changes
    .find({ seq: { $lt: 0 } }, { session, projection: { _id: 1 } })
    .sort({ _id: 1 })
    .limit(batch)
    .toArray()
  if (waiting.length === 0) return
  const last = await changes.findOne({ seq: { $gt: 0 } }, { session, sort: { seq: -1 } })
  const from = Number(last?.seq ?? 0) + 1
  await changes.bulkWrite(
    waiting.map(({ _id }, at) => ({
      updateOne: { filter: { _id }, update: { $set: { seq: from + at } } },
    })),
    { session },
  )
}

/** Two made the same document at once: it is there, as it should be. */
function unlessThere(error: unknown) {
  if ((error as { code?: unknown }).code !== 11000) throw error
}
