import { randomInt } from 'node:crypto'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'

export type Change = {
  seq: number
  subject: string
  document: string
  operation: 'save' | 'delete'
}

export const record = (req: PayloadRequest, change: Omit<Change, 'seq'>) => append(req, [change])

/**
 * Appends rows to the change log within the transaction of `req`.
 *
 * SQLite has one writer, so the next number is certain. On MongoDB writers do not wait for each
 * other: numbers given here would be committed in another order, and a reader that had seen the
 * higher one would never look for the lower. There a row gets a number below zero, which nobody
 * reads, and its real one after the commit (`number.ts`).
 */
export async function append(req: PayloadRequest, changes: Omit<Change, 'seq'>[]) {
  const { db } = req.payload
  const at = new Date().toISOString()
  const next = db.name === 'mongoose' ? unnumbered : await countOn(req)
  for (const change of changes)
    await db.create({ collection: 'changes', data: { ...change, seq: next(), at }, req })
}

const unnumbered = () => -randomInt(1, 2 ** 48 - 1)

async function countOn(req: PayloadRequest) {
  const last = await req.payload.db.find<Change & { id: number }>({
    collection: 'changes',
    sort: '-seq',
    limit: 1,
    pagination: false,
    req,
  })
  let seq = last.docs[0]?.seq ?? 0
  return () => (seq += 1)
}

/** A draft that stays a draft changes nothing that anybody is shown. */
const staysDraft = (req: PayloadRequest, data: { _status?: unknown } | undefined) =>
  (req.query?.draft === 'true' || req.query?.draft === true || req.query?.autosave === 'true') &&
  data?._status !== 'published'

export const recordSave: CollectionAfterChangeHook = async ({
  collection,
  data,
  doc,
  operation,
  req,
}) => {
  if (operation === 'update' && staysDraft(req, data)) return
  await record(req, { subject: collection.slug, document: String(doc.id), operation: 'save' })
}

export const recordDelete: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await record(req, { subject: collection.slug, document: String(id), operation: 'delete' })
}

export const recordGlobalSave: GlobalAfterChangeHook = async ({ global, data, req }) => {
  if (staysDraft(req, data)) return
  await record(req, { subject: global.slug, document: global.slug, operation: 'save' })
}
