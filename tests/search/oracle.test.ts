import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { SearchDocument } from '../../search/document.ts'
import type { SearchEngine, SearchQuery } from '../../search/engine.ts'
import { openSearch } from '../../search/open.ts'
import { Oracle } from './oracle.ts'
import { toDocument, toQuery, toRandom } from './random.ts'

const now = Date.parse('2020-02-01')
const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

async function expectSame(engine: SearchEngine, oracle: Oracle, query: SearchQuery) {
  const expected = oracle.search(query, now)
  const result = await engine.search(query)
  const facets = Object.fromEntries(
    Object.entries(result.facets).map(([name, counts]) => [
      name,
      Object.fromEntries(counts.map(({ value, count }) => [value, count])),
    ]),
  )
  const places = new Map(expected.ranked.map((each) => [each.id, each]))
  const ids = result.hits.map(({ document }) => document.id)
  const place = (id: string) => [places.get(id)?.value, places.get(id)?.title]
  expect({
    total: result.total,
    facets,
    ids: new Set(ids),
    // Equals may stand in any order among themselves.
    order: ids.map(place),
  }).toEqual({
    total: expected.total,
    facets: expected.facets,
    ids: new Set(expected.ranked.map(({ id }) => id)),
    order: expected.ranked.map(({ id }) => place(id)),
  })
}

async function* inBatches(documents: readonly SearchDocument[], size: number) {
  for (let at = 0; at < documents.length; at += size) yield documents.slice(at, at + size)
}

describe('the embedded engine answers as one who reads every document', () => {
  test.each([1, 2, 3, 4, 5])('through changes, saves and reloads (seed %i)', async (seed) => {
    const random = toRandom(seed)
    const dataDir = await mkdtemp(join(tmpdir(), 'search-oracle-'))
    folders.push(dataDir)
    const open = () => openSearch({ dataDir, now: () => now })
    let engine = await open()
    let oracle = new Oracle()
    const documents = new Map<string, SearchDocument>()
    let cursor = 0
    for (let step = 0; step < 60; step++) {
      const chance = random()
      if (chance < 0.7) {
        const size = chance < 0.3 ? 1 : Math.floor(random() * 12)
        const upserts = Array.from({ length: size }, () => {
          return toDocument(Math.floor(random() * 12), random)
        })
        const deletes = [...documents.keys()].filter(() => random() < 0.08)
        const changes = { upserts, deletes, cursor: ++cursor }
        await engine.apply(changes)
        oracle.apply(changes)
        for (const document of upserts) documents.set(document.id, document)
        for (const id of deletes) documents.delete(id)
      } else if (chance < 0.8) await engine.save()
      else if (chance < 0.9) {
        await engine.save()
        await engine.close()
        engine = await open()
        expect(engine.cursor()).toBe(cursor)
      } else {
        await engine.rebuild(inBatches([...documents.values()], 5), ++cursor)
        oracle = new Oracle()
        oracle.apply({ upserts: [...documents.values()], deletes: [] })
      }
      expect(engine.count()).toBe(oracle.count())
      for (let asked = 0; asked < 12; asked++) await expectSame(engine, oracle, toQuery(random))
    }
    await engine.close()
  })
})
