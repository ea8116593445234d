import type { Payload, PayloadRequest } from 'payload'
import type { Application, Attachment, Receipt } from '../payload-types.ts'
import { hashOf } from './canonical.ts'
import { parseNumber } from './number.ts'
import { personFields } from './person.ts'
import { idOf } from './who.ts'

export type Issued = { number: string; at: string; hash: string }

/** What the hash of a receipt is over: everything that was submitted, and when. */
export const toSubmitted = (
  application: Application,
  files: Pick<Attachment, 'question' | 'hash' | 'size'>[],
  at: string,
) => ({
  number: application.number,
  call: String(idOf(application.call)),
  at,
  person: Object.fromEntries(
    personFields.map((field) => [field, idOf(application[field]) ?? null] as const),
  ),
  answers: { ...(application.answers as object), ...(application.identifying as object) },
  team: application.team ?? [],
  files: files.map(({ question, hash, size }) => ({ question, hash, size })),
})

/** A receipt for what is submitted now; each further submission of the same application is numbered. */
export async function issueReceipt(
  req: PayloadRequest,
  application: Application,
  files: Attachment[],
  at: string,
): Promise<Issued> {
  const { db } = req.payload
  const { totalDocs } = await db.count({
    collection: 'receipts',
    where: { application: { equals: String(application.id) } },
    req,
  })
  const number = totalDocs === 0 ? application.number : `${application.number}-${totalDocs + 1}`
  const hash = hashOf(toSubmitted(application, files, at))
  await db.create({
    collection: 'receipts',
    data: {
      number,
      application: String(application.id),
      call: idOf(application.call),
      at,
      hash,
    },
    req,
  })
  return { number, at, hash }
}

/** The last receipt of an application. */
export async function findReceipt(
  { db }: Payload,
  application: Application['id'],
  req?: PayloadRequest,
): Promise<Issued | undefined> {
  const { docs } = await db.find<Receipt>({
    collection: 'receipts',
    where: { application: { equals: String(application) } },
    sort: '-id',
    limit: 1,
    pagination: false,
    ...(req && { req }),
  })
  const [last] = docs
  return last && { number: last.number, at: last.at, hash: last.hash }
}

export type Verified = Issued & {
  call: string | null
  /** Whether the application is still stored as it was submitted; nothing where it is gone or is being changed. */
  unchanged: boolean | null
}

/** Whether there is such a receipt, and whether what is stored today still has its hash. Names nobody. */
export const verifyReceipt =
  (payload: Payload) =>
  async (_asker: unknown, given: unknown): Promise<Verified | undefined> => {
    const number = parseNumber(String((given as { number?: unknown })?.number ?? ''))
    if (!number) return undefined
    const found = await payload.db.findOne<Receipt>({
      collection: 'receipts',
      where: { number: { equals: number } },
    })
    if (!found) return undefined
    const { at, hash, call } = found
    return {
      number,
      at,
      hash,
      call: call ? String(idOf(call)) : null,
      unchanged: await isUnchanged(payload, found),
    }
  }

async function isUnchanged(payload: Payload, receipt: Receipt): Promise<boolean | null> {
  const id = toStoredId(payload, receipt.application)
  const application = await payload.db.findOne<Application>({
    collection: 'applications',
    where: { id: { equals: id } },
  })
  const last = await findReceipt(payload, id as number)
  if (!application || last?.number !== receipt.number) return null
  if (application.state === 'returned') return null
  return isAsSubmitted(payload, application, receipt)
}

/** Whether what is stored of an application is what a receipt was given for. */
export async function isAsSubmitted(
  payload: Payload,
  application: Application,
  { at, hash }: Pick<Issued, 'at' | 'hash'>,
  req?: PayloadRequest,
): Promise<boolean> {
  const files = await findFiles(payload, application.id, req)
  return hashOf(toSubmitted(application, files, at)) === hash
}

/** An id from an address, as the database has them; what is none is of nothing. */
export const toStoredId = ({ db }: Payload, id: string) =>
  db.defaultIDType === 'number' ? Number(id) || 0 : id

/** The files that have come in whole, in the order they came. */
export async function findFiles(
  { db }: Payload,
  application: Application['id'],
  req?: PayloadRequest,
): Promise<Attachment[]> {
  const { docs } = await db.find<Attachment>({
    collection: 'attachments',
    where: { and: [{ application: { equals: application } }, { state: { equals: 'kept' } }] },
    sort: 'id',
    limit: 0,
    pagination: false,
    ...(req && { req }),
  })
  return docs
}
