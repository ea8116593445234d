import { copyFileSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import sharp from 'sharp'
import { fromBuffer, type Entry } from 'yauzl'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { erase } from '../../../cms/erasure/erase.ts'
import { exportData } from '../../../cms/erasure/export.ts'
import { replayErasures } from '../../../cms/erasure/replay.ts'
import { feedSearch } from '../../../cms/found/feed.ts'
import { toKey } from '../../../search/language/fold.ts'
import { openSearch } from '../../../search/open.ts'
import { openScratch } from '../scratch.ts'
import { peopleOf } from './people.ts'
import { findTraces } from './traces.ts'

const marker = 'Қырғауылбекова'
const email = 'pheasant@example.kz'
/** As the index keeps the word, but for a beginning that it may share with another. */
const folded = toKey(marker).slice(3)

let scratch: Awaited<ReturnType<typeof openScratch>>
let people: ReturnType<typeof peopleOf>
let engine: Awaited<ReturnType<typeof openSearch>>
let feed: Awaited<ReturnType<typeof feedSearch>>
beforeAll(async () => {
  scratch = await openScratch()
  people = peopleOf(scratch.payload)
  engine = await openSearch({ dataDir: scratch.dataDir })
  feed = await feedSearch(scratch.payload, engine)
})
afterAll(async () => {
  await feed.stop()
  await engine.close()
  await scratch.close()
})

const findFilesWith = (...words: string[]) => findTraces(scratch.dataDir, words)

async function createPerson() {
  const { payload, dataDir } = scratch
  const data = await sharp({ create: { width: 500, height: 500, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const profile = await people.child({
    familyName: marker,
    birthDate: '1990-01-01',
    email,
    bio: `${marker} туралы мәтін` as never,
  })
  const photo = await payload.create({
    collection: 'media',
    locale: 'kk',
    data: { alt: marker, shows: 'adults', consentGiven: true },
    file: { data, name: 'portrait.png', mimetype: 'image/png', size: data.length },
    overrideAccess: true,
  })
  await payload.update({
    collection: 'profiles',
    id: profile.id,
    data: { photo: photo.id },
    overrideAccess: true,
  })
  await payload.create({
    collection: 'achievements',
    locale: 'kk',
    data: { competition: `${marker} жеңісі`, kind: 'olympiad', year: 2020, profile: profile.id },
    overrideAccess: true,
  })
  await payload.create({ ...people.paper(profile.id, 'listing'), overrideAccess: true })
  const letter = await createTransport({ streamTransport: true, buffer: true }).sendMail({
    from: 'a@example.kz',
    to: 'staff@example.kz',
    subject: `Хат: ${marker}`,
    text: `${marker} Әлия туралы сөз`,
  })
  mkdirSync(path.join(dataDir, 'mail'), { recursive: true })
  writeFileSync(path.join(dataDir, 'mail', 'one.eml'), letter.message as Buffer)
  writeFileSync(path.join(dataDir, 'mail', 'two.eml'), 'To: other@example.kz\n\nБасқа хат')
  return { profile, photo }
}

const search = async (words: string) =>
  (
    await engine.search({
      words,
      filters: {},
      audience: ['public'],
      locale: 'kk',
      page: 1,
      limit: 10,
      sort: 'relevance',
    })
  ).total

it('leaves no word of the person in the database, the index, the files or the mail', async () => {
  const { payload, dataDir } = scratch
  // somebody beside, in the same part of the index: it is not dropped as a whole
  await people.child({ familyName: 'Көршіқызы', birthDate: '1990-01-01' })
  const { profile, photo } = await createPerson()
  await feed.caughtUp()
  await engine.save()
  expect(await search(marker)).toBe(1)
  const before = findFilesWith(marker, email)
  expect(before).toContain('search.snapshot')
  expect(findFilesWith(folded)).toContain('search.snapshot')
  expect(before.some((name) => name.startsWith('database.sqlite'))).toBe(true)
  const backup = path.join(dataDir, '..', `${path.basename(dataDir)}-backup.sqlite`)
  const client = (
    payload.db as unknown as { client: { execute: (sql: string) => Promise<unknown> } }
  ).client
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  copyFileSync(path.join(dataDir, 'database.sqlite'), backup)

  const erased = await erase(payload, dataDir, {
    subject: 'profiles',
    id: profile.id,
    askedBy: 'self',
  })
  await feed.caughtUp()
  await engine.save()
  expect(erased).toMatchObject({ rows: 3, files: 2 })
  expect(await search(marker)).toBe(0)
  expect(findFilesWith(marker, folded, email, photo.filename!)).toEqual([])
  expect(globSync('media/**/*', { cwd: dataDir })).toEqual([])
  expect(globSync('mail/*', { cwd: dataDir })).toEqual([path.join('mail', 'two.eml')])

  // what a restored database would bring back is erased again
  const { createClient } = await import('@libsql/client')
  const old = createClient({ url: `file:${backup}` })
  const row = (
    await old.execute({ sql: 'select * from profiles where id = ?', args: [profile.id] })
  ).rows[0]!
  const columns = Object.keys(row).filter((name) => row[name] !== null && name !== 'photo_id')
  const value = (each: unknown) =>
    typeof each === 'number' ? each : `'${String(each).replaceAll("'", "''")}'`
  await client.execute(
    `insert into profiles (${columns.map((name) => `"${name}"`).join(', ')}) values (${columns
      .map((name) => value(row[name]))
      .join(', ')})`,
  )
  old.close()
  expect(findFilesWith(marker).length).toBeGreaterThan(0)
  expect(await replayErasures(payload, dataDir)).toBe(1)
  expect(await replayErasures(payload, dataDir)).toBe(0)
  expect(findFilesWith(marker)).toEqual([])
  const { docs } = await payload.find({ collection: 'erasures', overrideAccess: true })
  expect(docs).toMatchObject([{ receipt: erased!.receipt, askedBy: 'self', mark: profile.handle }])
  rmSync(backup)
})

it('does not take a stranger for the erased one because the number is the same', async () => {
  const stranger = await people.child({ familyName: 'Бөтенова' })
  const line = {
    receipt: 'AAAAA-AAAAA',
    subject: 'profiles',
    document: String(stranger.id),
    mark: 'another',
    askedBy: 'self',
    at: new Date().toISOString(),
  }
  writeFileSync(path.join(scratch.dataDir, 'erasures.jsonl'), `${JSON.stringify(line)}\n{"rec`)
  expect(await replayErasures(scratch.payload, scratch.dataDir)).toBe(0)
  expect(await people.get(stranger.id)).toBeTruthy()
})

it('of a guardian’s account takes back what the guardian agreed to, and forgets the name', async () => {
  const { payload, dataDir } = scratch
  const guardian = await people.user(['guardian'])
  const { id } = await people.child()
  const { giveConsents } = await import('../../../cms/consent/give.ts')
  const { inTransaction } = await import('../../../cms/database/in-transaction.ts')
  await inTransaction(payload, (req) =>
    giveConsents(req, {
      profile: id,
      purposes: ['listing'],
      language: 'kk',
      how: 'account',
      giver: 'guardian',
      giverName: 'Бесік Қырғауыл',
      account: guardian.id,
    }),
  )
  expect(await people.seen(id)).not.toBeNull()
  await erase(payload, dataDir, { subject: 'users', id: guardian.id, askedBy: 'self' })
  expect(await people.seen(id)).toBeNull()
  expect(findFilesWith('Бесік Қырғауыл')).toEqual([])
  const { docs } = await payload.find({
    collection: 'consents',
    where: { profile: { equals: id } },
    sort: 'id',
    overrideAccess: true,
  })
  expect(docs).toMatchObject([
    { entry: 'given', giverName: '—' },
    { entry: 'withdrawn', giverName: '—' },
  ])
})

it('hands out all that is stored, without what opens doors', async () => {
  const { payload, dataDir } = scratch
  const person = await people.user(['member'])
  const { profile } = await createPerson()
  await payload.update({
    collection: 'profiles',
    id: profile.id,
    data: { user: person.id },
    overrideAccess: true,
  })
  const stream = await exportData(payload, dataDir, { subject: 'users', id: person.id })
  const zip = Buffer.concat(await stream.toArray())
  const files = new Map<string, string>()
  await new Promise<void>((resolve, reject) =>
    fromBuffer(zip, { lazyEntries: true }, (error, opened) => {
      if (error) return reject(error)
      opened.on('entry', (entry: Entry) =>
        opened.openReadStream(entry, (_, stream) => {
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(chunks).toString())
            opened.readEntry()
          })
        }),
      )
      opened.on('end', resolve)
      opened.readEntry()
    }),
  )
  expect([...files.keys()].sort()).toEqual(
    expect.arrayContaining([
      'achievements.json',
      'consents.json',
      'profiles.json',
      'read-me.txt',
      'users.json',
    ]),
  )
  expect([...files.keys()].some((name) => name.startsWith('files/'))).toBe(true)
  expect(files.get('profiles.json')).toContain(marker)
  expect([...files.values()].join()).not.toMatch(/"(hash|salt|tokenHash|codeHash)"/)
})
