import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SearchDocument } from '../../search/document.ts'
import { openSearch } from '../../search/open.ts'
import { openSearchInWorker } from '../../search/worker/open.ts'
import { titlesOf, toPerson } from './asking.ts'

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

describe('where the index lives', () => {
  const workerFrom = 3
  const named = (...names: string[]) => names.map((name) => toPerson(name, name))

  test('in the process while it is small, in a thread once it is large, then from the start', async () => {
    const engine = await openSearch({ dataDir }, workerFrom)
    await engine.apply({ upserts: named('Серік', 'Болат'), deletes: [], cursor: 1 })
    await engine.save()
    expect(engine.isInWorker()).toBe(false)
    await engine.rebuild(batches(named('Серік', 'Болат', 'Қанат', 'Жанат')), 2)
    await engine.save()
    expect(engine.isInWorker()).toBe(true)
    expect([engine.count(), engine.cursor()]).toEqual([4, 2])
    await engine.apply({ upserts: named('Айгерім'), deletes: ['profiles-Болат'], cursor: 3 })
    expect(await titlesOf(engine, 'Aigerim')).toEqual(['Айгерім'])
    await engine.save()
    await engine.close()

    const again = await openSearch({ dataDir }, workerFrom)
    expect([again.isInWorker(), again.loaded, again.count(), again.cursor()]).toEqual([
      true,
      true,
      4,
      3,
    ])
    await again.close()
    const small = await openSearch({ dataDir }, 5)
    expect([small.isInWorker(), small.count()]).toEqual([false, 4])
  })

  test('what is known to be large is built in a thread from the start', async () => {
    const engine = await openSearch({ dataDir }, workerFrom)
    await engine.apply({ upserts: named('Ескі'), deletes: [], cursor: 1 })
    async function* documents() {
      yield named('Серік', 'Болат')
      await engine.apply({ upserts: named('Жаңа'), deletes: ['profiles-Болат'], cursor: 7 })
      expect(await titlesOf(engine, 'Ескі')).toEqual(['Ескі'])
      expect(await titlesOf(engine, 'Жаңа')).toEqual(['Жаңа'])
      expect(engine.isInWorker()).toBe(false)
      yield named('Қанат')
    }
    await engine.rebuild(documents(), 5, undefined, 3)
    expect([engine.isInWorker(), engine.count(), engine.cursor()]).toEqual([true, 3, 7])
    expect((await titlesOf(engine, '')).toSorted()).toEqual(['Жаңа', 'Серік', 'Қанат'])
    async function* broken() {
      yield named('Болат')
      throw new Error('the database is gone')
    }
    await expect(engine.rebuild(broken(), 8, undefined, 3)).rejects.toThrow('the database is gone')
    expect(engine.count()).toBe(3)
    await engine.close()
  })

  test('a rebuild in a thread that fails leaves the index where it was', async () => {
    const engine = await openSearch({ dataDir }, workerFrom)
    await engine.apply({ upserts: named('Ескі'), deletes: [], cursor: 1 })
    async function* broken() {
      yield named('Болат')
      throw new Error('the database is gone')
    }
    await expect(engine.rebuild(broken(), 5, undefined, 3)).rejects.toThrow('the database is gone')
    expect([engine.isInWorker(), engine.count(), engine.cursor()]).toEqual([false, 1, 1])
    await engine.rebuild(batches(named('Серік')), 6, undefined, 1)
    expect(await titlesOf(engine, '')).toEqual(['Серік'])
    await engine.close()
  })

  test('what changes while it moves is kept, and it answers all the while', async () => {
    const engine = await openSearch({ dataDir }, workerFrom)
    await engine.apply({ upserts: named('Серік', 'Болат', 'Қанат'), deletes: [], cursor: 1 })
    const moved = engine.save()
    for (let cursor = 2; engine.isInWorker() === false && cursor < 10_000; cursor++) {
      await engine.apply({ upserts: named(`Есім ${cursor}`), deletes: ['profiles-Болат'], cursor })
      expect(await titlesOf(engine, 'Қанат')).toEqual(['Қанат'])
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    const [count, cursor] = [engine.count(), engine.cursor()]
    await moved
    expect(count).toBe(cursor + 1)
    expect(await titlesOf(engine, 'Болат')).toEqual([])
    expect(await titlesOf(engine, `Есім ${cursor}`)).toContain(`Есім ${cursor}`)
    await engine.close()
  })

  test('in a thread too, nothing of an erased person is left in the file', async () => {
    const engine = await openSearch({ dataDir }, 1)
    await engine.apply({ upserts: named('Құпиябек', 'Серік'), deletes: [], cursor: 1 })
    await engine.save()
    expect(engine.isInWorker()).toBe(true)
    const content = () => readFile(join(dataDir, 'search.snapshot'), 'utf8')
    expect(await content()).toContain('kupiabek')
    await engine.apply({ upserts: [], deletes: ['profiles-Құпиябек'], cursor: 2 })
    expect(await titlesOf(engine, 'Құпиябек')).toEqual([])
    await engine.save()
    for (const trace of ['Құпиябек', 'құпиябек', 'kupiabek']) {
      expect(await content()).not.toContain(trace)
    }
    await engine.close()
  })

  test('a file that cannot be trusted is not used by the thread either, and the log says so', async () => {
    const engine = await openSearch({ dataDir }, 1)
    await engine.apply({ upserts: named('Серік'), deletes: [], cursor: 1 })
    await engine.save()
    await engine.close()
    const file = join(dataDir, 'search.snapshot')
    const content = await readFile(file)
    content[content.length - 20]! ^= 8
    await writeFile(file, content)
    const log: string[] = []
    const again = await openSearch({ dataDir, log: (sentence) => log.push(sentence) }, 1)
    expect([again.isInWorker(), again.loaded, again.count(), again.cursor()]).toEqual([
      true,
      false,
      0,
      0,
    ])
    expect(log).toEqual([expect.stringContaining('corrupt')])
    expect(await titlesOf(again, 'Серік')).toEqual([])
    await again.rebuild(batches(named('Болат')), 4)
    await again.save()
    expect(await titlesOf(again, 'Болат')).toEqual(['Болат'])
    await again.close()
  })
})
