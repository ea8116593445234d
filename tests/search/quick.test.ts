import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toCorpus } from '../../search/bench/corpus.ts'
import { queryKinds, toQueries } from '../../search/bench/queries.ts'
import { ask, askQuickly } from '../../search/embedded/ask.ts'
import { SegmentBuilder } from '../../search/embedded/build.ts'
import { EmbeddedEngine } from '../../search/embedded/engine.ts'
import { toLiving } from '../../search/embedded/living.ts'
import { unpack } from '../../search/embedded/packed.ts'
import type { SearchResult } from '../../search/engine.ts'
import { openSearchInWorker } from '../../search/worker/open.ts'

const people = (await Array.fromAsync(toCorpus(3000))).flat()
const queries = queryKinds.flatMap((kind) => toQueries(kind, 25))
const timeless = ({ tookMs: _, ...result }: SearchResult) => result

test('a quick answer is the whole answer, or none', () => {
  const builder = new SegmentBuilder()
  for (const person of people) builder.add(person)
  const livings = [toLiving(builder.finish())]
  const answered = queries.filter((query) => {
    const quick = askQuickly(livings, query, 0, 500)
    if (quick) expect(timeless(unpack(quick))).toEqual(timeless(unpack(ask(livings, query, 0))))
    return quick
  })
  expect(answered.length).toBeGreaterThan(25)
  expect(answered.length).toBeLessThan(queries.length - 25)
  expect(queries.filter((query) => askQuickly(livings, query, 0, 0))).toEqual([])
})

test('an index in a thread answers as one in the process, after every change', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'search-quick-'))
  const inside = new EmbeddedEngine([], 0)
  const outside = await openSearchInWorker({ dataDir })
  let cursor = 0
  for (let from = 0; from < people.length; from += 300) {
    const deletes = people.slice(Math.max(0, from - 150), from - 100).map(({ id }) => id)
    const changes = { upserts: people.slice(from, from + 300), deletes, cursor: ++cursor }
    await inside.apply(changes)
    const applied = outside.apply(changes)
    // asked amid the change, too: what was asked after it knows of it
    const [amid] = await Promise.all([outside.search(queries[0]!), applied])
    expect(timeless(amid)).toEqual(timeless(await inside.search(queries[0]!)))
    if (cursor === 6) await outside.save()
    for (const query of queries) {
      expect(timeless(await outside.search(query))).toEqual(timeless(await inside.search(query)))
    }
  }
  expect(outside.count()).toBe(inside.count())
  await outside.close()
  await rm(dataDir, { recursive: true })
})
