import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { looksLikeIdentityDocument } from '../../../cms/protection/identity-document.ts'
import {
  holdsRealIdentityNumber,
  isIdentityNumber,
} from '../../../cms/protection/identity-number.ts'
import { openScratch } from '../scratch.ts'

/** An invented number: a day of birth and running digits, with the check digit that belongs to them. */
const toNumber = (eleven: string) =>
  Array.from({ length: 10 }, (_, check) => `${eleven}${check}`).find(isIdentityNumber)!
const number = toNumber('12040150012')

test('twelve digits are a number only with the right check digit, day and century', () => {
  expect(number).toMatch(/^12040150012\d$/)
  const wrong = `${number.slice(0, 11)}${(Number(number[11]) + 1) % 10}`
  expect(isIdentityNumber(wrong)).toBe(false)
  expect(isIdentityNumber(toNumber('12040150012').replace(/^1204/, '1213'))).toBe(false)
  expect(isIdentityNumber('000000000000')).toBe(false)
})

test.each([
  [number, true],
  [`ЖСН:${number}`, true],
  [`ИИН${number}`, true],
  [`Менің нөмірім ${number}.`, true],
  [`${number.slice(0, 6)} ${number.slice(6)}`, true],
  [[...number].join('-'), true],
  [`7${number}`, false],
  [`a${number}`, false],
  ['+7 701 123 45 67, +7 702 765 43 21', false],
  ['2019-2020, 2021-2022', false],
])('«%s» holds a number: %s', (text, expected) => {
  expect(holdsRealIdentityNumber(text)).toBe(expected)
})

const empty = Buffer.alloc(0)
test.each([
  ['жеке куәлік.jpg', true],
  ['Жеке_куәлігім.png', true],
  ['удостоверение личности.pdf', true],
  ['свидетельство о рождении Али.jpg', true],
  ['туу туралы куәлік.pdf', true],
  ['Passport_scan.JPG', true],
  ['birth-certificate.png', true],
  ['ИИН.jpg', true],
  [`scan ${number}.jpg`, true],
  ['olympiad.jpg', false],
  ['диплом победителя.pdf', false],
  ['куәлендіру әдістемесі.pdf', false],
  ['Иинтернет.png', false],
])('a file called «%s» is refused: %s', async (name, expected) => {
  expect(await looksLikeIdentityDocument(name, empty)).toBe(expected)
})

const pdfOf = (lines: string[], streams = 1) => {
  const content = deflateSync(Buffer.from(lines.map((line) => `(${line}) Tj`).join('\n')))
  const stream = Buffer.concat([
    Buffer.from(`1 0 obj <</Filter/FlateDecode/Length ${content.length}>>\nstream\n`),
    content,
    Buffer.from('\nendstream endobj\n'),
  ])
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...Array<Buffer>(streams).fill(stream)])
}

describe('a document whose text can be read', () => {
  it('is refused for the lines meant for machines', async () => {
    const card = [
      'IDKAZ0123456789012040150012<<<',
      '1204019F3104019KAZ<<<<<<<<<<<4',
      'TOBYLGINA<<ALIYA<<<<<<<<<<<<<<',
    ]
    const book = [
      'P<KAZTOBYLGINA<<ALIYA<<<<<<<<<<<<<<<<<<<<<<<',
      'N012345670KAZ1204019F3104019<<<<<<<<<<<<<<04',
    ]
    expect(await looksLikeIdentityDocument('scan.pdf', pdfOf(card))).toBe(true)
    expect(await looksLikeIdentityDocument('scan.pdf', pdfOf(book))).toBe(true)
  })
  it('is refused for an identity number in it', async () => {
    expect(await looksLikeIdentityDocument('scan.pdf', pdfOf([`IIN ${number}`]))).toBe(true)
  })
  it.each([
    ['that unpacks to gigabytes', () => pdfOf(Array<string>(400).fill('a'.repeat(100_000)), 40)],
    ['made of letters without an end', () => pdfOf(['P'.repeat(12_000_000), '<<<'])],
    ['with no end to its strings', () => Buffer.from(`%PDF-1.7\n${'(<a'.repeat(4_000_000)}<<<`)],
  ])('does not keep the server busy: one %s', async (_, make) => {
    const bytes = make()
    const began = performance.now()
    expect(await looksLikeIdentityDocument('plan.pdf', bytes)).toBe(false)
    // a busy machine takes a second or so; without the bounds it would be hours
    expect(performance.now() - began).toBeLessThan(15_000)
  })
  it('is taken when it is something else', async () => {
    expect(
      await looksLikeIdentityDocument('plan.pdf', pdfOf(['Olympiad plan', 'a < b << c'])),
    ).toBe(false)
  })
})

describe('the collections', () => {
  let scratch: Awaited<ReturnType<typeof openScratch>>
  beforeAll(async () => (scratch = await openScratch()))
  afterAll(() => scratch.close())

  const common = { locale: 'kk' as const, overrideAccess: true }
  const publishedAt = new Date().toISOString()
  const paragraph = {
    root: {
      type: 'root',
      version: 1,
      format: '' as const,
      indent: 0,
      direction: null,
      children: [
        { type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text: number }] },
      ],
    },
  }

  it('store the number in no field, formatted texts included, and say so in three languages', async () => {
    const { payload } = scratch
    const told = new Set<string>()
    for (const locale of ['kk', 'ru', 'en'] as const) {
      const { createLocalReq } = await import('payload')
      const req = await createLocalReq({}, payload)
      const { initI18n } = await import('@payloadcms/translations')
      req.i18n = (await initI18n({
        config: payload.config.i18n,
        context: 'api',
        language: locale as never,
      })) as never
      req.t = req.i18n.t as never
      const news = { title: 'Жаңалық', summary: `${number} жазылды`, publishedAt }
      await payload
        .create({ ...common, collection: 'news', data: news, req })
        .catch((error: Error) => told.add(error.message))
    }
    expect([...told].map((sentence) => /ЖСН|ИИН|IIN/.exec(sentence)?.[0]).sort()).toEqual([
      'IIN',
      'ЖСН',
      'ИИН',
    ])
    for (const sentence of told) expect(sentence).not.toContain(number)
    await expect(
      payload.create({
        ...common,
        collection: 'news',
        data: { title: 'Жаңалық', summary: 'Мәтін', publishedAt, body: paragraph as never },
      }),
    ).rejects.toMatchObject({ status: 400 })
    await expect(
      payload.updateGlobal({
        slug: 'site-settings',
        data: { tagline: number } as never,
        overrideAccess: true,
      }),
    ).rejects.toMatchObject({ status: 400 })
  })

  it('store no copy of a document, by its name; under another name the same file is taken', async () => {
    const { payload } = scratch
    const data = Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\nxref\n0 3\ntrailer<</Root 1 0 R/Size 3>>\nstartxref\n0\n%%EOF',
    )
    const upload = (name: string) =>
      payload.create({
        ...common,
        collection: 'media',
        data: { alt: 'Құжат', shows: 'nobody' },
        file: { data, name, mimetype: 'application/pdf', size: data.length },
      })
    const count = async () =>
      (await payload.count({ collection: 'media', overrideAccess: true })).totalDocs
    await expect(upload('жеке куәлік.pdf')).rejects.toMatchObject({ status: 400 })
    expect(await count()).toBe(0)
    await upload('жоспар.pdf')
    expect(await count()).toBe(1)
  })
})
