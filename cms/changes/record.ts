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

/** Appends to the change log within the transaction of `req`; the writer's lock makes the number unique. */
export async function record(req: PayloadRequest, change: Omit<Change, 'seq'>) {
  const { db } = req.payload
  const last = await db.find<Change & { id: number }>({
    collection: 'changes',
    sort: '-seq',
    limit: 1,
    pagination: false,
    req,
  })
  const data = { ...change, seq: (last.docs[0]?.seq ?? 0) + 1, at: new Date().toISOString() }
  await db.create({ collection: 'changes', data, req })
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
