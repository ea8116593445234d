import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findLogName } from '../../cms/changes/follow.ts'
import { feedServer } from '../../cms/found/feed-server.ts'
import { feedSearch } from '../../cms/found/feed.ts'
import { createFoundReader } from '../../cms/found/read.ts'
import type { StoredDocument } from '../../search/document.ts'
import { toStored } from '../../search/document.ts'
import { openSearch, type Search } from '../../search/open.ts'
import { openScratch } from '../cms/scratch.ts'
import { asking, titlesOf } from './asking.ts'
import { openGate, type Gate } from './gate.ts'
import { removeIndex, serverKey, newIndexName, serverUrl, toMaster } from './server.ts'

const index = newIndexName()
let scratch: Awaited<ReturnType<typeof openScratch>>
let gate: Gate
let engine: Search
let feed: Awaited<ReturnType<typeof feedSearch>>
let serverFeed: ReturnType<typeof feedServer>

beforeAll(async () => {
  scratch = await openScratch()
  scratch.payload.logger.level = 'fatal'
  gate = await openGate(serverUrl)
  await write()
  const source = await findLogName(scratch.payload)
  const server = { url: gate.url, key: serverKey, index, source }
  engine = await openSearch({ dataDir: scratch.dataDir, server })
  feed = await feedSearch(scratch.payload, engine)
  serverFeed = feedServer(scratch.payload, engine.server!)
})
afterAll(async () => {
  await serverFeed.stop()
  await feed.stop()
  await engine.close()
  await gate.shut()
  await removeIndex(index)
  await scratch.close()
})

let written = 0
const living: number[] = []

/** One more piece of news; every third is changed again, and every fifth save an older one goes. */
async function write(): Promise<string> {
  const { payload } = scratch
  const title = `Жаңалық нөмір ${++written}`
  const { id } = await payload.create({
    collection: 'news',
    locale: 'kk',
    data: { title, summary: title, publishedAt: new Date().toISOString(), _status: 'published' },
    overrideAccess: true,
  })
  living.push(id)
  if (written % 3 === 0) {
    await payload.update({
      collection: 'news',
      id,
      locale: 'kk',
      data: { summary: 'Өзгертілді' },
      overrideAccess: true,
    })
  }
  const old = written % 5 === 0 ? living.shift() : undefined
  if (old) await payload.delete({ collection: 'news', id: old, overrideAccess: true })
  return title
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await holds()) return
    await wait(100)
  }
  throw new Error('it has not come about within a minute')
}

const isLevel = async () => {
  return (await feed.behind()) === 0 && engine.server!.isLevelWith(engine.cursor())
}

/** Everything on the server, and everything a visitor may find in the database. */
async function expectNothingMissing() {
  const { results } = await toMaster()
    .index<{ stored?: string }>(index)
    .getDocuments({ limit: 10_000, fields: ['stored'] })
  const kept = results.flatMap(({ stored }) =>
    stored ? [JSON.parse(stored) as StoredDocument] : [],
  )
  const reader = await createFoundReader(scratch.payload)
  const found: StoredDocument[] = []
  for await (const batch of reader.readAll()) found.push(...batch.map(toStored))
  const byId = (all: StoredDocument[]) => Object.fromEntries(all.map((each) => [each.id, each]))
  // What is undefined is not in JSON.
  expect(byId(kept)).toEqual(JSON.parse(JSON.stringify(byId(found))))
  expect(kept.length).toBe(living.length)
}

test('the server is filled, and answers in the place of the index of this process', async () => {
  await until(isLevel)
  await expectNothingMissing()
  const { total } = await engine.server!.search(asking('жаналык'))
  expect(total).toBe(1)
  expect(await serverFeed.standing()).toEqual({ reachable: true, documents: 1, behind: 0 })
})

test('stopped amid writes nothing is lost, and the site finds what is new all the while', async () => {
  let writing = true
  const writer = (async () => {
    for (; writing; await wait(20)) await write()
  })()
  await wait(500)
  await gate.shut()
  const shutAt = written
  for (let round = 0; round < 5; round++) {
    await wait(500)
    const before = written
    await until(async () => (await titlesOf(engine, `номир ${before}`)).length > 0)
  }
  const standing = await serverFeed.standing()
  expect(standing.reachable).toBe(false)
  expect(standing.behind).toBeGreaterThan(0)
  await gate.open()
  await wait(1500)
  writing = false
  await writer
  expect(written).toBeGreaterThan(shutAt)
  await until(isLevel)
  await expectNothingMissing()
  expect((await engine.server!.search(asking(''))).total).toBe(living.length)
})

test('a server that comes back without its index is filled again', async () => {
  await gate.shut()
  await toMaster().deleteIndex(index).waitTask()
  await write()
  await gate.open()
  await until(isLevel)
  await expectNothingMissing()
})
