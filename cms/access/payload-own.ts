import {
  Forbidden,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'
import { mayChange } from './may-change.ts'
import { toAccess, type RuleName } from './rules.ts'
import type { AccessRow } from './table.ts'

type Row = Record<'create' | 'read' | 'update' | 'delete', RuleName>
const closed: Row = { create: 'nobody', read: 'nobody', update: 'nobody', delete: 'nobody' }

/**
 * What Payload keeps for itself. By its own rules whoever is signed in could list it, and learn which
 * drafts there are and who works on them; the notes of the admin's forms it keeps for their owners.
 */
const own: Readonly<Record<string, Row>> = {
  'payload-locked-documents': {
    create: 'staff',
    read: 'staff',
    update: 'staff',
    delete: 'staff',
  },
  'payload-jobs': { ...closed, read: 'editor' },
  'payload-migrations': closed,
}

type Job = { id: number; input?: { doc?: { relationTo: AccessRow; value: string } } }

/** Payload takes back a set time by its number, whoever asks: only who may change the document does so. */
const keepPlans: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (!req.user) return
  const where = { id: { equals: id } }
  const job = await req.payload.db.findOne<Job>({ collection: 'payload-jobs', where, req })
  const doc = job?.input?.doc
  if (doc && !(await mayChange(req, doc.relationTo, toId(req, doc.value))))
    throw new Forbidden(req.t)
}

const toId = ({ payload }: PayloadRequest, value: string) =>
  payload.db.defaultIDType === 'number' ? Number(value) : value

/** The configuration with Payload's own collections closed to those who have no business there. */
export function closePayloadsOwn(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const row = own[collection.slug]
    if (!row) continue
    for (const [operation, rule] of Object.entries(row))
      collection.access[operation as keyof Row] = toAccess(rule)
    if (collection.slug === 'payload-jobs') collection.hooks.beforeDelete.push(keepPlans)
  }
  return config
}
