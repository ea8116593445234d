import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SearchDocument } from '../../search/document.ts'
import { openSearchInWorker } from '../../search/worker/open.ts'
import { titlesOf, toPerson } from './engine-of.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'search-worker-'))
})
afterEach(() => rm(dataDir, { recursive: true }))

async function* batches(...all: SearchDocument[][]) {
  yield* all
}

test('an index in a thread answers, changes, saves and is read back like any other', async () => {
  const engine = await openSearchInWorker({ dataDir })
  expect([engine.loaded, engine.count()]).toEqual([false, 0])
  const progress: number[] = []
  const documents = batches(
    [toPerson('Серік', 1), toPerson('Болат', 2)],
    [toPerson('Қанат', 3)],
    [],
    [toPerson('Жанат', 4)],
  )
  await engine.rebuild(documents, 5, (done) => progress.push(done))
  expect([engine.count(), engine.cursor(), progress]).toEqual([4, 5, [2, 3, 3, 4]])
  await engine.apply({ upserts: [toPerson('Айгерім', 5)], deletes: ['profiles-2'], cursor: 6 })
  expect(await titlesOf(engine, 'Aigerim')).toEqual(['Айгерім'])
  expect(await titlesOf(engine, 'Болат')).toEqual([])
  await engine.save()
  await engine.close()
  await expect(engine.save()).rejects.toThrow('has ended')

  const again = await openSearchInWorker({ dataDir })
  expect([again.loaded, again.count(), again.cursor()]).toEqual([true, 4, 6])
  await again.close()
})

test('a rebuild that fails is told, and leaves the index as it was', async () => {
  const engine = await openSearchInWorker({ dataDir })
  await engine.apply({ upserts: [toPerson('Серік', 1)], deletes: [], cursor: 1 })
  async function* broken() {
    yield [toPerson('Болат', 2)]
    throw new Error('the database is gone')
  }
  await expect(engine.rebuild(broken(), 2)).rejects.toThrow('the database is gone')
  expect([engine.count(), engine.cursor()]).toEqual([1, 1])
  await engine.rebuild(batches([toPerson('Болат', 2)]), 3)
  expect(await titlesOf(engine, '')).toEqual(['Болат'])
  await engine.close()
})
