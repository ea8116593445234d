import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { findFileOf } from '../../../cms/applications/files.ts'
import type { Attachment, User } from '../../../cms/payload-types.ts'
import { isIdentityNumber } from '../../../cms/protection/identity-number.ts'
import { adult, openApplicationsWorld } from './world.ts'

/* Files of applications are judged by what they are, and kept without what their makers did not mean to send. */

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let user: User
let number: string
beforeAll(async () => {
  world = await openApplicationsWorld()
  ;({ user, number } = await begin())
})
afterAll(() => world.close())

async function begin() {
  const call = await world.call({
    questions: [{ key: 'work', kind: 'file', label: 'Жұмыс', step: 1, max: 1 }],
  })
  const user = await world.user(['member'])
  const begun = await world.as(user).application.start({ call: call.slug!, locale: 'kk', ...adult })
  if (!begun.ok) throw new Error(begun.reason)
  return { user, number: begun.number }
}
const send = (fileName: string, bytes: Uint8Array | string) =>
  world
    .as(user)
    .application.addFile({ number, question: 'work', fileName, bytes: Buffer.from(bytes as never) })
const folder = () => path.join(world.dataDir, 'applications')
const countFiles = () => (existsSync(folder()) ? readdirSync(folder()).length : 0)
const findRow = (fileName: string) =>
  world.payload.db.findOne<Attachment>({
    collection: 'attachments',
    where: { fileName: { equals: fileName } },
  })
async function keep(fileName: string, bytes: Uint8Array) {
  expect(await send(fileName, bytes)).toMatchObject({ ok: true, done: true })
  const row = (await findRow(fileName))!
  return { row, kept: readFileSync(findFileOf(row.id)) }
}

const html = '<!doctype html><script>alert(1)</script>'
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const iin = Array.from({ length: 10 }, (_, check) => `12040150012${check}`).find(isIdentityNumber)!
const toPdf = (more = '') =>
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R${more}>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`
const draw = () => sharp({ create: { width: 40, height: 20, channels: 3, background: '#0a7' } })

function toOffice(parts: Record<string, string>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  return (zip.outputStream as unknown as { toArray: () => Promise<Buffer[]> })
    .toArray()
    .then(Buffer.concat)
}
const toDocx = (text: string) =>
  toOffice({
    '[Content_Types].xml':
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'word/document.xml': `<w:document><w:body>${text}</w:body></w:document>`,
  })

describe('a file is refused, and nothing of it kept', () => {
  test.each([
    ['a page called a document', 'work.pdf', html],
    ['a page called a picture', 'work.jpg', html],
    ['a drawing that can run scripts', 'work.png', svg],
    ['a page behind the first bytes of a picture', 'work.webp', `GIF89a/*${html}*/`],
    ['a page behind the first bytes of another', 'work.jpg', `\xff\xd8\xff\xe0${html}`],
    ['a document that runs a script', 'work.pdf', toPdf('/OpenAction<</S/JavaScript/JS(x)>>')],
    ['a program', 'work.exe', 'MZ\x90\x00'],
  ])('%s', async (_, name, text) => {
    const before = countFiles()
    expect(await send(name, Buffer.from(text, 'latin1'))).toEqual({ ok: false, reason: 'type' })
    expect(countFiles()).toBe(before)
    expect(await findRow(name)).toBeNull()
  })

  test.each([
    ['by its name', 'жеке куәлік.pdf', async () => Buffer.from(toPdf())],
    ['by a number in a document', 'scan.pdf', async () => Buffer.from(`${toPdf()}(${iin})`)],
    [
      'by a number in a text, in pieces',
      'form.docx',
      () =>
        toDocx(
          `<w:p><w:r><w:t>ЖСН ${iin.slice(0, 4)}</w:t></w:r><w:r><w:t>${iin.slice(4)}</w:t></w:r></w:p>`,
        ),
    ],
  ])('a copy of an identity document, %s', async (_, name, make) => {
    const before = countFiles()
    expect(await send(name, await make())).toEqual({ ok: false, reason: 'identity' })
    expect(countFiles()).toBe(before)
  })

  test('one larger than the question takes, or than it said it is', async () => {
    expect(await send('large.pdf', Buffer.alloc(1_048_577))).toMatchObject({ reason: 'tooBig' })
    const { application } = world.as(user)
    const begun = await application.beginFile({
      number,
      question: 'work',
      fileName: 'a.pdf',
      size: 10,
    })
    const id = String((begun as { id: number }).id)
    const piece = { number, id, offset: 0, bytes: Buffer.from('%PDF-1.4 and much more') }
    expect(await application.appendFile(piece)).toMatchObject({ ok: false, reason: 'offset' })
    await application.dropFile({ number, id })
  })
})

test('a text without a number is kept as it is', async () => {
  const bytes = await toDocx('<w:p><w:r><w:t>Жоспар 2026</w:t></w:r></w:p>')
  expect((await keep('plan.docx', bytes)).kept.equals(bytes)).toBe(true)
})

test('a picture says neither where it was taken nor holds a page behind it', async () => {
  const picture = await draw()
    .withMetadata({ orientation: 6, exif: { IFD3: { GPSLatitude: '43/1 15/1 0/1' } } })
    .jpeg()
    .toBuffer()
  expect((await sharp(picture).metadata()).exif).toBeDefined()
  const { row, kept } = await keep('photo.jpg', Buffer.concat([picture, Buffer.from(html)]))
  expect(kept.includes('<script>')).toBe(false)
  const { exif, format, width } = await sharp(kept).metadata()
  expect(exif).toBeUndefined()
  expect(format).toBe('jpeg')
  expect(width).toBe(20)
  expect(row).toMatchObject({ state: 'kept', size: kept.length, received: kept.length })
})

test('whose name climbs out of the folder stays in it; nobody else reads it, adds to it or drops it', async () => {
  const name = '../../../climbs.png'
  const { row } = await keep(name, await draw().png().toBuffer())
  expect(findFileOf(row.id)).toBe(path.join(folder(), String(row.id)))
  expect(findFileOf('../../secret')).toBe(path.join(folder(), 'secret'))
  const other = await begin()
  const stranger = world.as(other.user).application
  const id = String(row.id)
  expect(await stranger.readFile({ id })).toBeUndefined()
  for (const at of [number, other.number]) {
    expect(await stranger.dropFile({ number: at, id })).toEqual({ ok: false })
    const piece = { number: at, id, offset: 0, bytes: Buffer.from('x') }
    expect(await stranger.appendFile(piece)).toMatchObject({ reason: 'notFound' })
  }
  const own = await world.as(user).application.readFile({ id })
  expect(Buffer.concat(await own!.stream.toArray())).toHaveLength(row.size)
  expect(own).toMatchObject({ name })
})
