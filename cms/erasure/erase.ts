import type { Payload, PayloadRequest } from 'payload'
import type { Term } from '../../search/vocabulary/values.ts'
import { recordAct } from '../audit/record.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Profile, User } from '../payload-types.ts'
import { dropLetters, dropWaiting } from './mail.ts'
import { keepReceipt, newReceipt, type Receipt } from './receipts.ts'
import type { Erasable } from './relations.ts'
import { eraseRow, type Counts } from './rows.ts'
import { findToldOfErasure, tellOfErasure } from './tell.ts'

type Id = number | string
export type Erased = { receipt: string } & Counts
type Wish = { subject: Erasable; id: Id; askedBy: Term<'erasureBy'>; actor?: Id | undefined }

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
export const namesOf = (row: Partial<Profile & User>) =>
  [row.email, row.handle, row.fullName, row.name].filter((name): name is string => Boolean(name))

/** Leaves what was done among the rows of `erasures` and in the audit log, in the transaction of `req`. */
export async function noteErasure(
  req: PayloadRequest,
  receipt: Receipt,
  counts: Counts,
  actor?: Id,
) {
  const { db } = req.payload
  const { totalDocs } = await db.count({
    collection: 'erasures',
    where: { receipt: { equals: receipt.receipt } },
    req,
  })
  if (totalDocs === 0)
    await db.create({ collection: 'erasures', data: { ...receipt, ...counts }, req })
  const { subject, document } = receipt
  await recordAct(req, { action: 'erase', subject, document, actor })
}

/** Does what a receipt says, in one transaction. */
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
      const told = await findToldOfErasure(req, subject, id, actor)
      await eraseRow(req, subject, id, counts)
      if (row) counts.rows += await dropWaiting(req, namesOf(row))
      await noteErasure(req, receipt, counts, actor)
      await tellOfErasure(req, receipt, told)
    },
    { context: { erasing: true } },
  )
  if (row) counts.files += await dropLetters(dataDir, namesOf(row))
  await emptyLog(payload)
  return { receipt: receipt.receipt, ...counts }
}

/** SQLite's write-ahead log still holds the pages as they were: they go into the file, over what they replace. */
export async function emptyLog({ db }: Payload) {
  const { client } = db as unknown as { client?: { execute?: (sql: string) => Promise<unknown> } }
  if (db.name === 'sqlite') await client?.execute?.('PRAGMA wal_checkpoint(TRUNCATE)')
}

/** The receipt of an erasure that is about to be, on the disk before anything is erased. */
export function openReceipt(
  dataDir: string,
  row: Profile | User,
  { subject, id, askedBy }: Wish,
): Receipt {
  const receipt: Receipt = {
    receipt: newReceipt(),
    subject,
    document: String(id),
    mark: markOf(subject, row),
    askedBy,
    at: new Date().toISOString(),
  }
  keepReceipt(dataDir, receipt)
  return receipt
}

/**
 * Erases a person's record or an account with the records that are its own, for good. The receipt is
 * outside the database first, so that a restored one is made to forget again (replay.ts).
 */
export async function erase(
  payload: Payload,
  dataDir: string,
  wish: Wish,
): Promise<Erased | undefined> {
  const row = await findRow(payload, wish.subject, wish.id)
  if (!row) return undefined
  return carryOut(payload, dataDir, openReceipt(dataDir, row, wish), wish.actor)
}
