import type { Payload, PayloadRequest, Where } from 'payload'
import type { Term } from '../../search/vocabulary/values.ts'
import { recordAct } from '../audit/record.ts'
import { record } from '../changes/record.ts'
import { withdrawConsents } from '../consent/give.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Consent, Profile, User } from '../payload-types.ts'
import { dropLetters } from './mail.ts'
import { keepReceipt, newReceipt, type Receipt } from './receipts.ts'
import { findRelations, type Erasable } from './relations.ts'

type Id = number | string
type Counts = { rows: number; files: number }
export type Erased = { receipt: string } & Counts
type Wish = { subject: Erasable; id: Id; askedBy: Term<'erasureBy'>; actor?: Id | undefined }

const idOf = (value: unknown) =>
  value && typeof value === 'object' ? (value as { id: Id }).id : (value as Id | null | undefined)

/** What tells this row from one with the same number in another database. */
export const markOf = (subject: Erasable, row: Profile | User): string =>
  subject === 'profiles' ? String((row as Profile).handle) : row.createdAt

export const findRow = (payload: Payload, subject: Erasable, id: Id, req?: PayloadRequest) =>
  payload.db.findOne<Profile & User>({
    collection: subject,
    where: { id: { equals: id } },
    ...(req && { req }),
  })

/** Words by which letters that wait would name the person. */
const namesOf = (row: Partial<Profile & User>) =>
  [row.email, row.handle, row.fullName, row.name].filter((name): name is string => Boolean(name))

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
  const given = new Map(docs.map((row) => [`${String(idOf(row.profile))} ${row.purpose}`, row]))
  for (const { profile, purpose, language, giver } of given.values())
    await withdrawConsents(req, {
      profile: idOf(profile)!,
      purposes: [purpose],
      language,
      how: 'account',
      giver,
      giverName: '—',
    })
}

/** Everything in the database that is the person's, then the row itself. */
async function eraseRows(req: PayloadRequest, subject: Erasable, id: Id, counts: Counts) {
  const { payload } = req
  const row = await findRow(payload, subject, id, req)
  if (!row) return
  const photo = subject === 'profiles' ? idOf(row.photo) : undefined
  if (subject === 'users') {
    const where: Where = { user: { equals: id } }
    const own = await payload.db.find<Profile>({
      collection: 'profiles',
      where,
      limit: 0,
      pagination: false,
      req,
    })
    for (const profile of own.docs) await eraseRows(req, 'profiles', profile.id, counts)
    await forgetGiver(req, id)
  }
  for (const { collection, path, fate } of findRelations(payload, subject)) {
    const { docs } = await payload.db.find<{ id: Id }>({
      collection,
      where: { [path]: { equals: id } },
      limit: 0,
      pagination: false,
      req,
    })
    for (const doc of docs) {
      if (fate === 'delete') {
        await payload.delete({ collection, id: doc.id, overrideAccess: true, req, depth: 0 })
        counts.rows += 1
      }
      // the database empties the field by itself; who shows the document must hear of it
      else await record(req, { subject: collection, document: String(doc.id), operation: 'save' })
    }
  }
  await payload.delete({ collection: subject, id, overrideAccess: true, req, depth: 0 })
  counts.rows += 1
  if (photo) {
    const { totalDocs } = await payload.count({
      collection: 'media',
      where: { id: { equals: photo } },
      overrideAccess: true,
      req,
    })
    if (totalDocs === 0) return
    await payload.delete({ collection: 'media', id: photo, overrideAccess: true, req, depth: 0 })
    counts.files += 1
  }
}

/** Does what a receipt says, in one transaction, and leaves the receipt among the rows of `erasures`. */
export async function carryOut(
  payload: Payload,
  dataDir: string,
  receipt: Receipt,
  actor?: Id,
): Promise<Erased> {
  const { subject, document } = receipt
  const id = Number.isInteger(Number(document)) ? Number(document) : document
  const row = await findRow(payload, subject, id)
  const counts: Counts = { rows: 0, files: 0 }
  await inTransaction(
    payload,
    async (req) => {
      await eraseRows(req, subject, id, counts)
      const { totalDocs } = await payload.db.count({
        collection: 'erasures',
        where: { receipt: { equals: receipt.receipt } },
        req,
      })
      if (totalDocs === 0)
        await payload.db.create({ collection: 'erasures', data: { ...receipt, ...counts }, req })
      await recordAct(req, { action: 'erase', subject, document, actor })
    },
    { context: { erasing: true } },
  )
  if (row) counts.files += await dropLetters(dataDir, namesOf(row))
  await emptyLog(payload)
  return { receipt: receipt.receipt, ...counts }
}

/** SQLite's write-ahead log still holds the pages as they were: they go into the file, over what they replace. */
async function emptyLog({ db }: Payload) {
  const { client } = db as unknown as { client?: { execute?: (sql: string) => Promise<unknown> } }
  if (db.name === 'sqlite') await client?.execute?.('PRAGMA wal_checkpoint(TRUNCATE)')
}

/**
 * Erases a person's record or an account with the records that are its own, for good. The receipt is
 * outside the database first, so that a restored one is made to forget again (replay.ts).
 */
export async function erase(
  payload: Payload,
  dataDir: string,
  { subject, id, askedBy, actor }: Wish,
): Promise<Erased | undefined> {
  const row = await findRow(payload, subject, id)
  if (!row) return undefined
  const receipt: Receipt = {
    receipt: newReceipt(),
    subject,
    document: String(id),
    mark: markOf(subject, row),
    askedBy,
    at: new Date().toISOString(),
  }
  keepReceipt(dataDir, receipt)
  return carryOut(payload, dataDir, receipt, actor)
}
