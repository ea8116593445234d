import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScratch } from './scratch.ts'

let scratch: Awaited<ReturnType<typeof openScratch>>
beforeAll(async () => (scratch = await openScratch()))
afterAll(() => scratch.close())

const article = (title: string) => ({
  title,
  summary: title,
  publishedAt: new Date().toISOString(),
  _status: 'published' as const,
})
const create = (title: string) =>
  scratch.payload.create({
    collection: 'news',
    locale: 'kk',
    data: article(title),
    overrideAccess: true,
  })

test('a save and its row in the change log are one: neither is kept without the other', async () => {
  const { payload } = scratch
  const changes = async () =>
    (await payload.count({ collection: 'changes', overrideAccess: true })).totalDocs
  const news = async () =>
    (await payload.count({ collection: 'news', overrideAccess: true })).totalDocs
  const before = { changes: await changes(), news: await news() }
  const write = payload.db.create
  payload.db.create = async function (args) {
    if (args.collection === 'changes') throw new Error('the log cannot be written')
    return write.call(this, args)
  }
  await expect(create('Жоғалмайды')).rejects.toThrow('the log cannot be written')
  payload.db.create = write
  expect({ changes: await changes(), news: await news() }).toEqual(before)
  await create('Сақталады')
  expect({ changes: await changes(), news: await news() }).toEqual({
    changes: before.changes + 1,
    news: before.news + 1,
  })
})
