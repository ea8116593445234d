import { createHash } from 'node:crypto'
import {
  constants,
  createReadStream,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { questionsOf } from '../calls/questions.ts'
import type { Attachment } from '../payload-types.ts'
import { updateIf } from '../database/update-if.ts'
import { isActiveDocument } from '../protection/active-document.ts'
import { looksLikeIdentityDocument } from '../protection/identity-document.ts'
import { findFileOf } from './files.ts'
import { writeAnew } from './pictures.ts'
import { findApplication, getCall } from './find.ts'
import { leads } from './life.ts'
import { toStoredId } from './receipts.ts'
import { isApplicant, isSame } from './who.ts'

/** What may be handed in, known by the bytes and not by the name. */
export const fileTypes = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
} as const
/** Megabytes, unless the question says less or more. */
const usualMegabytes = 10
const mostMegabytes = 15
const filesAtMost = 20

const beginning = z.object({
  number: z.string().max(40),
  question: z.string().max(40),
  fileName: z.string().trim().min(1).max(200),
  size: z.coerce.number().int().min(1),
})
export type Begun =
  | { ok: true; id: Attachment['id']; offset: number }
  | { ok: false; reason: 'notFound' | 'notNow' | 'noQuestion' | 'tooBig' | 'tooMany' }

/** Where a file goes on: a file of the same name and size that had begun to come goes on where it broke off. */
export const beginFile =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<Begun> => {
    const { data } = beginning.safeParse(given)
    const application = data && (await findWritable(payload, user, data.number))
    if (!application) return { ok: false, reason: 'notFound' }
    if (!leads('submit', application.state)) return { ok: false, reason: 'notNow' }
    const questions = questionsOf(await getCall(payload, application.call))
    const question = questions.find(({ key, kind }) => key === data.question && kind === 'file')
    if (!question) return { ok: false, reason: 'noQuestion' }
    const megabytes = Math.min(question.max ?? usualMegabytes, mostMegabytes)
    if (data.size > megabytes * 1_048_576) return { ok: false, reason: 'tooBig' }
    const { docs } = await payload.db.find<Attachment>({
      collection: 'attachments',
      where: { application: { equals: application.id } },
      limit: 0,
      pagination: false,
    })
    const same = docs.find(
      ({ state, fileName, size, question: of }) =>
        state === 'coming' &&
        fileName === data.fileName &&
        size === data.size &&
        of === data.question,
    )
    if (same) return { ok: true, id: same.id, offset: keptBytes(same) }
    if (docs.length >= filesAtMost) return { ok: false, reason: 'tooMany' }
    const { id } = await payload.create({
      collection: 'attachments',
      data: {
        application: application.id,
        question: data.question,
        fileName: data.fileName,
        size: data.size,
        received: 0,
        state: 'coming',
      },
      depth: 0,
      overrideAccess: true,
    })
    return { ok: true, id, offset: 0 }
  }

export type Appended =
  | { ok: true; offset: number; done: boolean }
  | { ok: false; reason: 'notFound' | 'offset' | 'type' | 'identity'; offset?: number }

/**
 * Takes a piece at its place in the file; a piece for another place is refused with the right one.
 * The last piece ends it: what the bytes are decides whether the file is kept.
 */
export const appendFile =
  (payload: Payload) =>
  async (
    { user }: Asker,
    given: { number: string; id: string; offset: number; bytes: Uint8Array },
  ): Promise<Appended> => {
    const file = await findOwnFile(payload, user, given.number, given.id)
    if (!file || file.state !== 'coming') return { ok: false, reason: 'notFound' }
    const kept = keptBytes(file)
    if (given.offset !== kept || kept + given.bytes.length > file.size)
      return { ok: false, reason: 'offset', offset: kept }
    // at its place, so that the same piece sent twice at once is there once
    const handle = await open(findFileOf(file.id), constants.O_WRONLY | constants.O_CREAT, 0o600)
    await handle.write(given.bytes, 0, given.bytes.length, kept)
    await handle.sync()
    await handle.close()
    const received = kept + given.bytes.length
    if (received < file.size) return { ok: true, offset: received, done: false }
    return end(payload, file)
  }

async function end(payload: Payload, file: Attachment): Promise<Appended> {
  const bytes = readFileSync(findFileOf(file.id))
  const type = await fileTypeFromBuffer(bytes)
  const refuse = async (reason: 'type' | 'identity'): Promise<Appended> => {
    await payload.delete({ collection: 'attachments', id: file.id, overrideAccess: true })
    return { ok: false, reason }
  }
  if (!type || !(type.mime in fileTypes) || isActiveDocument(bytes)) return refuse('type')
  if (await looksLikeIdentityDocument(file.fileName, bytes)) return refuse('identity')
  const kept = await writeAnew(type.mime, bytes)
  if (!kept) return refuse('type')
  const place = findFileOf(file.id)
  const anew = `${place}.new`
  if (kept !== bytes) writeFileSync(anew, kept, { mode: 0o600 })
  const taken = await updateIf<Attachment>(payload, 'attachments', {
    where: { id: { equals: file.id }, state: { equals: 'coming' } },
    data: {
      state: 'kept',
      size: kept.length,
      received: kept.length,
      mimeType: type.mime,
      hash: createHash('sha256').update(kept).digest('hex'),
    },
  })
  // the last piece that is sent twice at once ends the file once
  if (kept !== bytes && taken) renameSync(anew, place)
  else rmSync(anew, { force: true })
  return { ok: true, offset: file.size, done: true }
}

/** The bytes on the disk; what lies beyond the file's size is cut off. */
function keptBytes({ id, size }: Attachment): number {
  const path = findFileOf(id)
  if (!existsSync(path)) return 0
  const { size: there } = statSync(path)
  if (there > size) truncateSync(path, 0)
  return there > size ? 0 : there
}

/** A whole file at once, as a form without JavaScript sends it. */
export const addFile =
  (payload: Payload) =>
  async (
    asker: Asker,
    given: { number: string; question: string; fileName: string; bytes: Uint8Array },
  ): Promise<Begun | Appended> => {
    const begun = await beginFile(payload)(asker, { ...given, size: given.bytes.length })
    if (!begun.ok) return begun
    return appendFile(payload)(asker, {
      number: given.number,
      id: String(begun.id),
      offset: begun.offset,
      bytes: given.bytes.subarray(begun.offset),
    })
  }

export const dropFile =
  (payload: Payload) =>
  async ({ user }: Asker, given: { number: string; id: string }): Promise<{ ok: boolean }> => {
    const file = await findOwnFile(payload, user, given.number, given.id)
    if (!file) return { ok: false }
    await payload.delete({ collection: 'attachments', id: file.id, overrideAccess: true })
    return { ok: true }
  }

async function findWritable(payload: Payload, user: Asker['user'], number: string) {
  const application = await findApplication(payload, user, number)
  return application && (await isApplicant(payload, user, application)) ? application : undefined
}

async function findOwnFile(payload: Payload, user: Asker['user'], number: string, id: string) {
  const application = await findWritable(payload, user, number)
  if (!application || !leads('submit', application.state)) return undefined
  const file = await payload.db.findOne<Attachment>({
    collection: 'attachments',
    where: { id: { equals: toStoredId(payload, id) } },
  })
  return file && isSame(file.application, application.id) ? file : undefined
}

/** A kept file for whoever may read it by the access rules: the applicant, an organiser, an assigned reviewer. */
export const readFile =
  (payload: Payload) =>
  async ({ user }: Asker, given: { id: string }) => {
    if (!user) return undefined
    const { docs } = await payload.find({
      collection: 'attachments',
      where: {
        and: [{ id: { equals: toStoredId(payload, given.id) } }, { state: { equals: 'kept' } }],
      },
      limit: 1,
      depth: 0,
      overrideAccess: false,
      user,
    })
    const file = docs[0]
    if (!file) return undefined
    const ending = fileTypes[file.mimeType as keyof typeof fileTypes] ?? 'bin'
    return {
      name: file.fileName ?? `file-${file.id}.${ending}`,
      mimeType: file.mimeType ?? 'application/octet-stream',
      size: file.size,
      stream: createReadStream(findFileOf(file.id)),
    }
  }
