import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPageStore } from '../../site/store/page-store.ts'

let folder: string
let opened: ReturnType<typeof openPageStore>[]
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'page-store-'))
  opened = []
})
afterEach(async () => {
  for (const store of opened) await store.settled()
  rmSync(folder, { recursive: true, force: true })
})

function open(more: { memory?: number } = {}) {
  const store = openPageStore({ folder, build: 'b', onError: raise, ...more })
  opened.push(store)
  return store
}
const raise = (error: unknown) => {
  throw error
}
const page = (text: string, tags = 'calls', until?: string) => ({
  status: 200,
  headers: { 'x-page-tags': tags, ...(until && { 'x-page-until': until }) },
  body: Buffer.from(text),
})
const read = async (store: ReturnType<typeof open>, at: string) =>
  (await store.find(at))?.bodies.identity.toString()

test('a page is kept with its bytes, over a restart as well, and goes with each of its tags', async () => {
  const store = open()
  await store.keep('/kk/', page('home', 'calls, news:4'), store.moment())
  await store.settled()
  const next = open()
  expect(await read(next, '/kk/')).toBe('home')
  await next.drop(['news:5'], 1)
  expect(await read(next, '/kk/')).toBe('home')
  await next.drop(['news:4'], 2)
  expect(await read(next, '/kk/')).toBeUndefined()
  await next.settled()
  expect(readdirSync(path.join(folder, 'b'))).toEqual(['cursor'])
})

test('nothing is kept of an answer that is not a page for all', async () => {
  const store = open()
  const refused = [
    { ...page('gone'), status: 404 },
    { ...page('untagged'), headers: {} },
    { ...page('personal'), headers: { 'x-page-tags': 'calls', 'set-cookie': 'a=b' } },
  ]
  for (const each of refused) await store.keep('/kk/', each as never, store.moment())
  expect(store.size()).toBe(0)
})

test('a page is not shown from the moment on at which the clock changes it', async () => {
  const store = open()
  const soon = new Date(Date.now() + 60_000).toISOString()
  const past = new Date(Date.now() - 1000).toISOString()
  await store.keep('/kk/a/', page('a', 'calls', soon), store.moment())
  await store.keep('/kk/b/', page('b', 'calls', past), store.moment())
  expect(await read(store, '/kk/a/')).toBe('a')
  expect(await read(store, '/kk/b/')).toBeUndefined()
})

test('a render that began before a drop of its tags, or of everything, is not kept', async () => {
  const store = open()
  const before = store.moment()
  await store.drop(['calls'], 1)
  await store.keep('/kk/', page('old'), before)
  expect(store.size()).toBe(0)
  const between = store.moment()
  await store.dropAll(2)
  await store.keep('/kk/', page('old', 'news'), between)
  expect(store.size()).toBe(0)
  await store.keep('/kk/', page('new'), store.moment())
  expect(await read(store, '/kk/')).toBe('new')
})

test('a page dropped while its files are read does not come back', async () => {
  const store = open({ memory: 0 })
  await store.keep('/kk/people/a/', page('a child', 'profiles:1'), store.moment())
  await store.settled()
  const reading = store.find('/kk/people/a/')
  await store.drop(['profiles:1'], 1)
  expect(await reading).toBeUndefined()
  expect(store.find('/kk/people/a/')).toBeUndefined()
})

test('the cursor is written for the drops whose files are gone, not for those after them', async () => {
  const store = open()
  for (const name of ['a', 'b'])
    await store.keep(`/kk/${name}/`, page(name, `news:${name}`), store.moment())
  await store.settled()
  const written: string[] = []
  await store.drop(['news:a'], 7)
  const first = store
    .settled()
    .then(() => written.push(readFileSync(path.join(folder, 'b', 'cursor'), 'utf8')))
  await store.drop(['news:b'], 8)
  await first
  await store.settled()
  expect([...written, readFileSync(path.join(folder, 'b', 'cursor'), 'utf8')]).toEqual(['7', '8'])
  expect(store.cursor()).toBe(8)
})
