import type { Meilisearch } from 'meilisearch'
import type { SearchDocument } from '../document.ts'
import type { Changes } from '../engine.ts'
import { toServerId } from './ascii.ts'
import { stateId } from './attributes.ts'
import { type Row, toRow } from './document.ts'
import { allowed, isMissing } from './failures.ts'
import { settings } from './settings.ts'
import { done } from './tasks.ts'

/** Rows sent at once, by number and by bytes. */
const mostRows = 1000
const mostBytes = 8 * 2 ** 20

export type Stamp = {
  fingerprint: string
  /** What the index was called while it was built. */
  built: string
}
export type IndexState = Stamp & { cursor: number }

/** An empty index, with its settings before anything is in it. */
export async function createIndex(client: Meilisearch, uid: string): Promise<void> {
  await done('indexes.create', () => client.createIndex(uid, { primaryKey: 'id' }))
  await done('settings.update', () => client.index(uid).updateSettings(settings))
}

/** Our own indexes and what else the key may see, with when they were last changed. */
export async function listIndexes(client: Meilisearch) {
  const { results } = await allowed('indexes.get', () => client.getRawIndexes({ limit: 1000 }))
  return results
}

/**
 * Takes changes in. How far they reach goes in with the last of them, in one task, so that an index
 * never claims what it does not have; whatever fails before that is done again from the log.
 */
export async function writeChanges(
  client: Meilisearch,
  uid: string,
  { upserts, deletes, cursor }: Changes,
  stamp: Stamp,
): Promise<void> {
  const index = client.index(uid)
  const deleted = new Set(deletes)
  if (deleted.size) {
    const ids = [...deleted].map(toServerId)
    await done('documents.delete', () => index.deleteDocuments(ids))
  }
  // The last of several versions of one document is the one meant.
  const latest = new Map(upserts.map((document) => [document.id, document]))
  const rows = [...latest.values()].filter(({ id }) => !deleted.has(id)).map(toRow)
  for (const batch of toBatches([...rows, { id: stateId, cursor, ...stamp }])) {
    await done('documents.add', () => index.addDocuments(batch))
  }
}

/** Adds documents to an index nobody asks yet. */
export async function writeDocuments(
  client: Meilisearch,
  uid: string,
  documents: readonly SearchDocument[],
): Promise<void> {
  // All are sent before the first is waited for: what stands in line the server takes in at once.
  const index = client.index(uid)
  const tasks = [...toBatches(documents.map(toRow))].map((batch) =>
    done('documents.add', () => index.addDocuments(batch)),
  )
  await Promise.all(tasks)
}

export async function readState(client: Meilisearch, uid: string): Promise<IndexState | undefined> {
  try {
    return await allowed('documents.get', () => {
      return client
        .index<IndexState>(uid)
        .getDocument(stateId, { fields: ['cursor', 'fingerprint', 'built'] })
    })
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** How many documents can be found, the row of the state not among them. */
export async function countDocuments(client: Meilisearch, uid: string): Promise<number> {
  const { numberOfDocuments } = await allowed('stats.get', () => client.index(uid).getStats())
  return Math.max(0, numberOfDocuments - 1)
}

function* toBatches(rows: readonly Row[]): Generator<Row[]> {
  let batch: Row[] = []
  let bytes = 0
  for (const row of rows) {
    const size = JSON.stringify(row).length
    if (batch.length && (batch.length >= mostRows || bytes + size > mostBytes)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(row)
    bytes += size
  }
  if (batch.length) yield batch
}
