import {
  isolateObjectProperty,
  type CollectionAfterDeleteHook,
  type CollectionBeforeDeleteHook,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { getEnvironment } from '../../environment.ts'
import { erasing } from '../audit/append-only.ts'
import { emptyLog, findRow, namesOf, noteErasure, openReceipt } from './erase.ts'
import { dropLetters, dropWaiting } from './mail.ts'
import type { Receipt } from './receipts.ts'
import type { Erasable } from './relations.ts'
import { eraseAround, eraseFiles, type Counts } from './rows.ts'
import { findToldOfErasure, tellOfErasure } from './tell.ts'
import type { Answering } from '../guardians/answering.ts'

type UnderWay = {
  receipt: Receipt
  row: NonNullable<Awaited<ReturnType<typeof findRow>>>
  counts: Counts
  told: Answering[]
}

const underWayOf = ({ context }: PayloadRequest) =>
  (context.erasures ??= new Map()) as Map<string, UnderWay>

/** Databases whose write-ahead log still holds what a delete of staff has taken out. */
const owing = new WeakSet<Payload>()

/** Whoever deletes a person in the admin or over the API erases them: with all that is theirs, and a receipt. */
const begin: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  if (erasing(req)) return
  const subject = collection.slug as Erasable
  const row = await findRow(req.payload, subject, id, req)
  if (!row) return
  const wish = { subject, id, askedBy: 'staff' } as const
  const counts: Counts = { rows: 1, files: 0 }
  const receipt = openReceipt(getEnvironment().DATA_DIR, row, wish)
  // several people may be deleted at once: only what is done for this one is marked
  const own = isolateObjectProperty(req, 'context')
  own.context = { ...req.context, erasing: true }
  const told = await findToldOfErasure(req, subject, id, req.user?.id)
  await eraseAround(own, subject, id, counts)
  underWayOf(req).set(`${subject} ${id}`, { receipt, row, counts, told })
}

const finish: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const underWay = underWayOf(req).get(`${collection.slug} ${id}`)
  if (!underWay) return
  const { receipt, row, counts, told } = underWay
  await eraseFiles(req, collection.slug as Erasable, row as never, counts)
  counts.rows += await dropWaiting(req, namesOf(row))
  counts.files += await dropLetters(getEnvironment().DATA_DIR, namesOf(row))
  await noteErasure(req, receipt, counts)
  await tellOfErasure(req, receipt, told)
  owing.add(req.payload)
}

/** Hooks of the collections of people. */
export const eraseWithDelete = { beforeDelete: [begin], afterDelete: [finish] }

/** After the commit, which no hook hears of. */
export async function emptyOwedLog(payload: Payload) {
  if (owing.delete(payload)) await emptyLog(payload)
}
