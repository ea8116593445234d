import { expect, test } from 'vitest'
import type { SearchDocument } from '../../search/document.ts'
import { Oracle } from './oracle.ts'
import { toDocument, toQuery, toRandom } from './random.ts'
import { openOnServer } from './server.ts'

const now = Date.parse('2020-02-01')

/**
 * As long as nothing is forgiven, the server finds exactly what one finds who reads every document.
 * In what is forgiven the engines differ, and in the order of equals.
 */
test.each([1, 2, 3])('what is found as typed is found exactly (seed %i)', async (seed) => {
  const random = toRandom(seed)
  const engine = await openOnServer({ now: () => now })
  const oracle = new Oracle()
  let compared = 0
  for (let cursor = 1; cursor <= 6; cursor++) {
    const upserts: SearchDocument[] = Array.from({ length: 12 }, () => {
      return toDocument(Math.floor(random() * 30), random)
    })
    const changes = { upserts, deletes: cursor % 2 ? [] : [upserts[0]!.id], cursor }
    await engine.apply(changes)
    oracle.apply(changes)
    expect(engine.count()).toBe(oracle.count())
    for (let asked = 0; asked < 40; asked++) {
      const query = toQuery(random)
      const result = await engine.search(query)
      const expected = oracle.search(query, now)
      const isListed = query.words.trim() === ''
      if (!isListed && (result.widened || !result.total)) continue
      compared++
      const facets = Object.fromEntries(
        Object.entries(result.facets).map(([name, counts]) => [
          name,
          Object.fromEntries(counts.map(({ value, count }) => [value, count])),
        ]),
      )
      const ids = result.hits.map(({ document }) => document.id)
      const told = JSON.stringify(query)
      expect({ total: result.total, facets, ids: ids.toSorted() }, told).toEqual({
        total: expected.total,
        facets: expected.facets,
        ids: expected.ranked.map(({ id }) => id).toSorted(),
      })
      if (query.sort === 'relevance' && !isListed) continue
      const places = new Map(expected.ranked.map((each) => [each.id, each]))
      const place = (id: string) => [places.get(id)?.value, places.get(id)?.title]
      expect(ids.map(place), told).toEqual(expected.ranked.map(({ id }) => place(id)))
    }
  }
  expect(compared).toBeGreaterThan(60)
})
