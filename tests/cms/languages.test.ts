import { afterAll, beforeAll, expect, test } from 'vitest'
import { locales, type Locale } from '../../search/document.ts'
import { openScratch } from './scratch.ts'

let scratch: Awaited<ReturnType<typeof openScratch>>
let id: number
beforeAll(async () => (scratch = await openScratch()))
afterAll(() => scratch.close())

const save = (locale: Locale, data: object) =>
  scratch.payload.update({
    collection: 'calls',
    id,
    locale,
    draft: true,
    autosave: true,
    data,
    overrideAccess: true,
  })
const publish = (locale: Locale) =>
  scratch.payload.update({
    collection: 'calls',
    id,
    locale,
    data: { _status: 'published' },
    publishSpecificLocale: locale,
    overrideAccess: true,
  })
const read = (locale: Locale, as: 'editor' | 'visitor') =>
  scratch.payload.findByID({
    collection: 'calls',
    id,
    locale,
    fallbackLocale: false,
    draft: true,
    overrideAccess: as === 'editor',
    disableErrors: true,
  })

const opensAt = '2026-11-21T13:00:00.000Z'
const closesAt = '2026-12-12T13:00:00.000Z'

test('what is saved in one language is in the form of every other', async () => {
  const made = await scratch.payload.create({
    collection: 'calls',
    locale: 'kk',
    draft: true,
    data: { title: 'Қазақша', kind: 'grant' } as never,
    overrideAccess: true,
  })
  id = made.id
  await save('kk', { summary: 'Қысқаша', opensAt, closesAt, places: 5 })
  for (const locale of locales)
    expect(await read(locale, 'editor')).toMatchObject({ opensAt, closesAt, places: 5 })
  await save('ru', { title: 'Русский', summary: 'Кратко' })
  expect(await read('kk', 'editor')).toMatchObject({ title: 'Қазақша', opensAt, places: 5 })
})

test('a draft that was never published is nobody’s', async () => {
  for (const locale of locales) expect(await read(locale, 'visitor')).toBeNull()
})

test('publishing Kazakh publishes no other language', async () => {
  await publish('kk')
  expect(await read('kk', 'visitor')).toMatchObject({ title: 'Қазақша', opensAt })
  const russian = await read('ru', 'visitor')
  expect(russian).not.toBeNull()
  expect(russian!.title).toBeUndefined()
  expect(russian!.summary).toBeUndefined()
  expect(await read('ru', 'editor')).toMatchObject({
    title: 'Русский',
    summary: 'Кратко',
    _status: 'draft',
  })
})

test('a visitor who asks for some fields gets what is published of them, and no more', async () => {
  const find = (locale: Locale, select: Record<string, boolean>) =>
    scratch.payload.find({
      collection: 'calls',
      locale,
      fallbackLocale: false,
      select: select as never,
      overrideAccess: false,
    })
  expect((await find('kk', { title: true })).docs[0]).toMatchObject({ title: 'Қазақша' })
  expect((await find('ru', { title: true })).docs).toEqual([
    expect.not.objectContaining({ title: expect.anything() }),
  ])
  expect((await find('ru', { _status: false })).docs).toEqual([
    expect.not.objectContaining({ title: expect.anything() }),
  ])
})

test('a later draft of one language shows to nobody until it is published, whatever the others do', async () => {
  await save('kk', { title: 'Қазақша, жаңа' })
  await publish('ru')
  expect(await read('kk', 'visitor')).toMatchObject({ title: 'Қазақша' })
  expect(await read('ru', 'visitor')).toMatchObject({ title: 'Русский' })
  expect(await read('kk', 'editor')).toMatchObject({ title: 'Қазақша, жаңа' })
  const everywhere = await scratch.payload.findByID({
    collection: 'calls',
    id,
    locale: 'all',
    draft: true,
    overrideAccess: false,
  })
  expect(everywhere.title).toEqual({ kk: 'Қазақша', ru: 'Русский' })
})
