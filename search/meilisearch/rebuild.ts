import type { Meilisearch } from 'meilisearch'
import type { SearchDocument } from '../document.ts'
import type { Changes, Progress } from '../engine.ts'
import { allowed } from './failures.ts'
import {
  createIndex,
  listIndexes,
  type IndexState,
  readState,
  writeChanges,
  writeDocuments,
} from './index-writer.ts'
import { done } from './tasks.ts'

type Beside = {
  onProgress: Progress | undefined
  /** What the living index has taken in since the rebuild began; grows while it runs. */
  meanwhile: readonly Changes[]
  /** Lets nobody write while the swap runs, which tells how far in the log the new index is. */
  putInPlace: (swap: () => Promise<IndexState>) => Promise<void>
}

/** An index left by a rebuild that was cut short is removed after this, in ms. */
const leftAfter = 60 * 60 * 1000

/**
 * Builds a second index, then puts it in the place of the living one in one step. Nobody who
 * searches meanwhile sees half an index.
 */
export async function rebuildBeside(
  client: Meilisearch,
  uid: string,
  fingerprint: string,
  documents: AsyncIterable<SearchDocument[]>,
  cursor: number,
  { onProgress, meanwhile, putInPlace }: Beside,
): Promise<void> {
  const beside = `${uid}-${Date.now().toString(36)}`
  const stamp = { fingerprint, built: beside }
  await createIndex(client, beside)
  try {
    await fill(client, beside, documents, onProgress)
    await putInPlace(async () => {
      let reached = cursor
      for (const changes of meanwhile) {
        await writeChanges(client, beside, changes, stamp)
        reached = Math.max(reached, changes.cursor)
      }
      const none = { upserts: [], deletes: [], cursor: reached }
      await writeChanges(client, beside, none, stamp)
      await swap(client, uid, beside)
      return { ...stamp, cursor: reached }
    })
  } finally {
    // After the swap this is what the living index was before.
    await done('indexes.delete', () => client.deleteIndex(beside)).catch(() => undefined)
  }
}

/** Each document once: what comes again is the same document met again while reading. */
async function fill(
  client: Meilisearch,
  uid: string,
  documents: AsyncIterable<SearchDocument[]>,
  onProgress: Progress | undefined,
): Promise<void> {
  const seen = new Set<string>()
  let count = 0
  /** The server takes one batch in while the next is read. */
  let writing: Promise<void> = Promise.resolve()
  let waiting: SearchDocument[] = []
  const flush = async () => {
    const batch = waiting
    waiting = []
    await writing
    writing = writeDocuments(client, uid, batch)
    writing.catch(() => undefined)
  }
  for await (const batch of documents) {
    for (const document of batch) {
      if (seen.has(document.id)) continue
      seen.add(document.id)
      waiting.push(document)
    }
    count += batch.length
    onProgress?.(count)
    if (waiting.length >= atOnce) await flush()
  }
  await flush()
  await writing
}

/** Large batches cost the server far less than many small ones. */
const atOnce = 10_000

/**
 * A key for our own indexes may order a swap but not ask after it, since it belongs to no single
 * index. Tasks are done in order: once a later one is, the swap has been dealt with.
 */
async function swap(client: Meilisearch, uid: string, beside: string): Promise<void> {
  const isFirst = !(await listIndexes(client)).some((each) => each.uid === uid)
  await allowed('indexes.swap', () => {
    return client.swapIndexes([{ indexes: [beside, uid], rename: isFirst }])
  })
  await done('documents.delete', () => client.index(uid).deleteDocuments(['nobody']))
  const state = await readState(client, uid)
  if (state?.built !== beside) throw new Error('The search server did not swap the indexes')
}

export async function removeLeftOver(client: Meilisearch, uid: string): Promise<void> {
  for (const { uid: other, updatedAt } of await listIndexes(client)) {
    const isLeft = other.startsWith(`${uid}-`) && Date.now() - Date.parse(updatedAt) > leftAfter
    if (isLeft) await done('indexes.delete', () => client.deleteIndex(other))
  }
}
