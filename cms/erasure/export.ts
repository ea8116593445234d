import { createReadStream, existsSync } from 'node:fs'
import path from 'node:path'
import type { CollectionSlug, Payload } from 'payload'
import { ZipFile } from 'yazl'
import type { Media, Profile } from '../payload-types.ts'
import { findRelations, type Erasable } from './relations.ts'
import about from './export-about.json' with { type: 'json' }

type Id = number | string
type Row = Record<string, unknown> & { id: Id }

/** Keys to doors, not data about the person. */
const secret = /hash|salt|password|token|secret|loginAttempts|lockUntil/i

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

async function gather(payload: Payload, subject: Erasable, id: Id, into: Map<string, Row[]>) {
  const add = (name: string, rows: Row[]) => {
    if (rows.length > 0) into.set(name, [...(into.get(name) ?? []), ...rows])
  }
  const own = await findRows(payload, subject, 'id', id)
  add(subject, own)
  for (const { collection, path: field, fate } of findRelations(payload, subject)) {
    if (collection === 'profiles') {
      for (const profile of await findRows(payload, 'profiles', field, id))
        await gather(payload, 'profiles', profile.id, into)
    } else if (fate === 'delete') add(collection, await findRows(payload, collection, field, id))
  }
}

/**
 * All that is stored about a person or an account as a zip: a JSON file a collection and the photo.
 * Rows of the collections appear as they are stored, without what opens doors.
 */
export async function exportData(
  payload: Payload,
  dataDir: string,
  { subject, id }: { subject: Erasable; id: Id },
): Promise<Buffer> {
  const gathered = new Map<string, Row[]>()
  await gather(payload, subject, id, gathered)
  const zip = new ZipFile()
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk))
    zip.outputStream.on('end', () => resolve(Buffer.concat(chunks)))
    zip.outputStream.on('error', reject)
  })
  for (const [name, text] of Object.entries(about))
    zip.addBuffer(Buffer.from(`${text}\n`), `${name}.txt`)
  for (const [name, rows] of gathered)
    zip.addBuffer(
      Buffer.from(`${JSON.stringify(rows.map(withoutSecrets), null, 2)}\n`),
      `${name}.json`,
    )
  for (const profile of (gathered.get('profiles') ?? []) as unknown as Profile[]) {
    const photo =
      profile.photo && (typeof profile.photo === 'object' ? profile.photo.id : profile.photo)
    if (!photo) continue
    const [media] = (await findRows(payload, 'media', 'id', photo)) as unknown as Media[]
    const file = media?.filename && path.join(dataDir, 'media', path.basename(media.filename))
    if (file && existsSync(file))
      zip.addReadStream(createReadStream(file), `files/${path.basename(file)}`)
  }
  zip.end()
  return done
}
