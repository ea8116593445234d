import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import type { CollectionSlug, Payload } from 'payload'
import { ZipFile } from 'yazl'
import type { SignedIn } from '../accounts/sessions.ts'
import { findFileOf } from '../applications/files.ts'
import { findFiles, findRelations, valuesAt, type Erasable } from './relations.ts'
import about from './export-about.json' with { type: 'json' }

type Id = number | string
type Row = Record<string, unknown> & { id: Id }
type Person = { subject: Erasable; id: Id }

/** Keys to doors, not data about the person. */
const secret = /hash|salt|password|token|secret|recovery|loginAttempts|lockUntil/i

const withoutSecrets = (row: Row) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !secret.test(key)))

async function findRows(payload: Payload, collection: CollectionSlug, field: string, id: Id) {
  const { docs } = await payload.db.find<Row>({
    collection,
    where: { [field]: { equals: id } },
    locale: 'all',
    limit: 0,
    pagination: false,
  })
  return docs
}

/** All rows that are the person's, collection by collection: what an erasure would delete. */
export async function gatherRows(
  payload: Payload,
  { subject, id }: Person,
): Promise<Map<CollectionSlug, Row[]>> {
  const gathered = new Map<CollectionSlug, Map<Id, Row>>()
  const add = async (collection: CollectionSlug, row: Row) => {
    const rows = gathered.get(collection) ?? new Map<Id, Row>()
    gathered.set(collection, rows)
    if (rows.has(row.id)) return
    rows.set(row.id, row)
    for (const relation of findRelations(payload, collection))
      if (relation.fate === 'delete')
        for (const each of await findRows(payload, relation.collection, relation.path, row.id))
          await add(relation.collection, each)
  }
  for (const row of await findRows(payload, subject, 'id', id)) await add(subject, row)
  return new Map([...gathered].map(([collection, rows]) => [collection, [...rows.values()]]))
}

/**
 * What others have written about the person, or to them: in an archive too it is theirs only as far as
 * the access rules show it to them. A recommendation, a review, a decision that nobody has confirmed, a
 * letter that has not been passed on, the address of the other guardian are not read by asking for a zip.
 */
const ofOthers: readonly CollectionSlug[] = [
  'applications',
  'contact-messages',
  'contact-requests',
  'decisions',
  'guardianships',
  'moves',
  'reviews',
  'statements',
  'vettings',
]

/** The same as `reader` may read it; an administrator, who answers a request on paper, gets all. */
export async function gatherFor(
  payload: Payload,
  person: Person,
  reader: SignedIn | null,
): Promise<Map<CollectionSlug, Row[]>> {
  const gathered = await gatherRows(payload, person)
  if (!reader) return gathered
  for (const collection of ofOthers) {
    const rows = gathered.get(collection)
    if (!rows) continue
    const { docs } = await payload.find({
      collection,
      where: { id: { in: rows.map(({ id }) => id) } },
      locale: 'all',
      depth: 0,
      pagination: false,
      overrideAccess: false,
      // a whole collection that is closed to the reader is an error otherwise
      disableErrors: true,
      user: reader,
    })
    if (docs.length > 0) gathered.set(collection, docs as unknown as Row[])
    else gathered.delete(collection)
  }
  return gathered
}

/** A file where it lies, and under which name it is handed out. */
type StoredFile = { from: string; to: string }

/** No name that somebody gave a file leads out of the folder it is unpacked into. */
const toPlainName = (name: string) => name.replace(/[/\\\p{Cc}]/gu, '_').replace(/^\.+/, '_')

/** What the rows hold besides words: pictures of the person, and what was handed in with applications. */
async function findStoredFiles(
  payload: Payload,
  dataDir: string,
  gathered: Map<CollectionSlug, Row[]>,
): Promise<StoredFile[]> {
  const pictures = new Map<Id, Row>()
  for (const row of gathered.get('media') ?? []) pictures.set(row.id, row)
  for (const [owner, rows] of gathered)
    for (const { path: field, collection } of findFiles(payload, owner))
      for (const value of rows.flatMap((row) => valuesAt(row, field))) {
        const id = typeof value === 'object' ? (value as Row).id : (value as Id)
        const [kept] = await findRows(payload, collection, 'id', id)
        if (kept) pictures.set(kept.id, kept)
      }
  const names = [...pictures.values()].flatMap(({ filename }) =>
    filename ? [path.basename(String(filename))] : [],
  )
  return [
    ...names.map((name) => ({ from: path.join(dataDir, 'media', name), to: `files/${name}` })),
    ...(gathered.get('attachments') ?? []).map(({ id, fileName }) => ({
      from: findFileOf(id),
      to: `files/applications/${id}-${toPlainName(String(fileName))}`,
    })),
  ].filter(({ from }) => existsSync(from))
}

/**
 * All that is stored about a person or an account as a zip, written while it is sent: a JSON file a
 * collection, and the files, one opened after the other. Rows appear as they are stored, without what
 * opens doors.
 */
export async function exportData(
  payload: Payload,
  dataDir: string,
  person: Person,
  reader: SignedIn | null = null,
): Promise<Readable> {
  const gathered = await gatherFor(payload, person, reader)
  const zip = new ZipFile()
  const stream = zip.outputStream as Readable
  // a file that goes meanwhile breaks the archive off, so that nobody takes half of it for all
  zip.on('error', (error: Error) => stream.destroy(error))
  for (const [name, text] of Object.entries(about))
    zip.addBuffer(Buffer.from(`${text}\n`), `${name}.txt`)
  for (const [name, rows] of gathered)
    zip.addBuffer(
      Buffer.from(`${JSON.stringify(rows.map(withoutSecrets), null, 2)}\n`),
      `${name}.json`,
    )
  // pictures and documents are packed already
  for (const { from, to } of await findStoredFiles(payload, dataDir, gathered))
    zip.addFile(from, to, { compress: false })
  zip.end()
  return stream
}
