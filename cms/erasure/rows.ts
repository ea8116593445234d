import type { CollectionSlug, PayloadRequest } from 'payload'
import { record } from '../changes/record.ts'
import { withdrawConsents } from '../consent/give.ts'
import type { Consent } from '../payload-types.ts'
import { handOn } from './hand-on.ts'
import { findFiles, findRelations, valuesAt } from './relations.ts'
import { idOf } from '../database/id-of.ts'
import { letGo } from '../database/let-go.ts'

type Id = number | string
type Row = Record<string, unknown> & { id: Id }
export type Counts = { rows: number; files: number }

/** A row, what is the person's and hangs on it, and its files. */
export async function eraseRow(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: Id,
  counts: Counts,
) {
  const { payload } = req
  const row = await payload.db.findOne<Row>({ collection, where: { id: { equals: id } }, req })
  if (!row) return
  await eraseAround(req, collection, id, counts)
  await payload.delete({ collection, id, overrideAccess: true, req, depth: 0 })
  counts[payload.collections[collection].config.upload ? 'files' : 'rows'] += 1
  await eraseFiles(req, collection, row, counts)
}

/** All that hangs on a row which is about to go. */
export async function eraseAround(
  req: PayloadRequest,
  target: CollectionSlug,
  id: Id,
  counts: Counts,
) {
  if (target === 'users') {
    await forgetGiver(req, id)
    await handOn(req, id)
  }
  for (const { collection, path, fate } of findRelations(req.payload, target)) {
    const { docs } = await req.payload.db.find<Row>({
      collection,
      where: { [path]: { equals: id } },
      locale: 'all',
      limit: 0,
      pagination: false,
      req,
    })
    for (const doc of docs)
      if (fate === 'delete') await eraseRow(req, collection, doc.id, counts)
      else await clear(req, collection, doc, path, id)
  }
  await letGo(req, target, id)
}

/** SQLite empties the field by itself when the row goes, MongoDB does not; who shows the document must hear of it. */
async function clear(
  req: PayloadRequest,
  collection: CollectionSlug,
  doc: Row,
  path: string,
  gone: Id,
) {
  const { db } = req.payload
  if (db.name !== 'sqlite')
    await db.updateOne({
      collection,
      id: doc.id,
      data: without(doc, path.split('.'), gone) as Row,
      req,
      returning: false,
    })
  await record(req, { subject: collection, document: String(doc.id), operation: 'save' })
}

function without(value: unknown, path: string[], gone: Id): unknown {
  if (Array.isArray(value))
    return path.length === 0
      ? value.filter((each) => idOf<Id>(each) !== gone)
      : value.map((each) => without(each, path, gone))
  if (path.length === 0) return idOf<Id>(value) === gone ? null : value
  if (!value || typeof value !== 'object') return value
  const [first, ...rest] = path as [string, ...string[]]
  const held = value as Record<string, unknown>
  return { ...held, [first]: without(held[first], rest, gone) }
}

/** The files of a row that has gone; one that went with it by a hook of its own is not looked for twice. */
export async function eraseFiles(
  req: PayloadRequest,
  collection: CollectionSlug,
  row: Row,
  counts: Counts,
) {
  const { payload } = req
  for (const { path, collection: kept } of findFiles(payload, collection))
    for (const value of valuesAt(row, path)) {
      const id = idOf<Id>(value)!
      const where = { id: { equals: id } }
      const found = await payload.count({ collection: kept, where, overrideAccess: true, req })
      if (found.totalDocs === 0) continue
      await payload.delete({ collection: kept, id, overrideAccess: true, req, depth: 0 })
      counts.files += 1
    }
}

/** A guardian who goes takes back what they agreed to; the ledger keeps the rows, not the name. */
async function forgetGiver(req: PayloadRequest, account: Id) {
  const { db } = req.payload
  const { docs } = await db.find<Consent>({
    collection: 'consents',
    where: { account: { equals: account } },
    sort: 'id',
    limit: 0,
    pagination: false,
    req,
  })
  for (const row of docs)
    await db.updateOne({
      collection: 'consents',
      id: row.id,
      data: { ...row, giverName: '—', account: null },
      req,
    })
  const given = new Map(docs.map((row) => [`${String(idOf<Id>(row.profile))} ${row.purpose}`, row]))
  for (const { profile, purpose, language, giver } of given.values())
    await withdrawConsents(req, {
      profile: idOf<Id>(profile)!,
      purposes: [purpose],
      language,
      how: 'account',
      giver,
      giverName: '—',
    })
}
