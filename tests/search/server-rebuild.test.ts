import { expect, test } from 'vitest'
import type { SearchDocument } from '../../search/document.ts'
import { connectMeilisearch } from '../../search/meilisearch/engine.ts'
import { titlesOf, toPerson } from './asking.ts'
import { newIndexName, openOnServer, serverKey, serverUrl, toMaster } from './server.ts'

async function* batches(...all: SearchDocument[][]) {
  yield* all
}

test('an index says how far it is, and a restart goes on from there', async () => {
  const index = newIndexName()
  const engine = await openOnServer({ index, source: 'a' })
  await engine.rebuild(batches([toPerson('Серік', 1), toPerson('Болат', 2)]), 7)
  await engine.apply({ upserts: [toPerson('Жанат', 3)], deletes: ['profiles-2'], cursor: 9 })
  const again = await connectMeilisearch({ url: serverUrl, key: serverKey, index, source: 'a' })
  expect([again.loaded, again.cursor(), again.count()]).toEqual([true, 9, 2])
})

test('an index of other rules, or of another database, is not believed until it is built anew', async () => {
  const index = newIndexName()
  const first = await openOnServer({ index, source: 'a' })
  await first.rebuild(batches([toPerson('Ескі', 1)]), 7)
  const other = await connectMeilisearch({ url: serverUrl, key: serverKey, index, source: 'b' })
  expect([other.loaded, other.cursor()]).toEqual([false, 0])
  await other.rebuild(batches([toPerson('Жаңа', 1)]), 3)
  expect([other.loaded, other.cursor()]).toEqual([true, 3])
  expect(await titlesOf(other, '')).toEqual(['Жаңа'])
  // The first has not heard of that and must not write into what it does not know.
  const late = { upserts: [toPerson('Кеш', 2)], deletes: [], cursor: 8 }
  await expect(first.apply(late)).rejects.toThrow('not the one that was there before')
  expect(await titlesOf(other, '')).toEqual(['Жаңа'])
})

test('after a rebuild nothing of the old index is left on the server', async () => {
  const index = newIndexName()
  const engine = await openOnServer({ index })
  await engine.rebuild(batches([toPerson('Ескі', 1)]), 1)
  await engine.rebuild(batches([toPerson('Жаңа', 2)]), 2)
  const { results } = await toMaster().getIndexes({ limit: 1000 })
  expect(results.map(({ uid }) => uid).filter((uid) => uid.startsWith(index))).toEqual([index])
})
