import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import type { Term } from '../../search/vocabulary/values.ts'
import { isStaff } from '../access/roles.ts'
import { hashOf, type Link } from './chain.ts'

type Act = {
  action: Term<'auditAction'>
  subject: string
  document?: string | undefined
  count?: number | undefined
  /** Who did it; the asker unless told. */
  actor?: number | string | undefined
}

/** Appends to the audit log within the transaction of `req`; the writer's lock makes the number unique. */
export async function recordAct(req: PayloadRequest, { actor = req.user?.id, ...act }: Act) {
  const { db } = req.payload
  const { docs } = await db.find<Link & { id: number }>({
    collection: 'audit',
    sort: '-seq',
    limit: 1,
    pagination: false,
    req,
  })
  const [last] = docs
  const row = {
    ...act,
    seq: (last?.seq ?? 0) + 1,
    at: new Date().toISOString(),
    actor: actor === undefined ? null : String(actor),
    previous: last?.hash ?? null,
  }
  await db.create({ collection: 'audit', data: { ...row, hash: hashOf(row) }, req })
}

/** Logs that write themselves, and would log the logging. */
const silent = ['audit', 'views', 'changes']

const isTold = (req: PayloadRequest, slug: string) => isStaff(req.user) && !silent.includes(slug)

/** What staff save; a draft that saves itself every other second is told by the save that ends it. */
export const auditSave: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  if (!isTold(req, collection.slug) || req.query?.autosave === 'true') return
  await recordAct(req, { action: operation, subject: collection.slug, document: String(doc.id) })
}

export const auditDelete: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  if (!isTold(req, collection.slug)) return
  await recordAct(req, { action: 'delete', subject: collection.slug, document: String(id) })
}
