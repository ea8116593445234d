import { Meilisearch } from 'meilisearch'
import { afterAll, describe, expect, test } from 'vitest'
import { connectMeilisearch } from '../../search/meilisearch/engine.ts'
import { findKeys } from '../../search/meilisearch/keys.ts'
import { asking, titlesOf, toPerson } from './asking.ts'
import {
  newIndexName,
  openOnServer,
  removeIndex,
  serverKey,
  serverUrl,
  toMaster,
} from './server.ts'

const made: string[] = []
afterAll(async () => {
  // Some went with their index.
  for (const uid of made)
    await toMaster()
      .deleteKey(uid)
      .catch(() => undefined)
})

async function makeKey(actions: string[], index: string): Promise<string> {
  const { key, uid } = await toMaster().createKey({
    actions,
    indexes: [`${index}*`],
    expiresAt: null,
  })
  made.push(uid)
  return key
}

const clientWith = (apiKey: string | undefined) =>
  new Meilisearch({ host: serverUrl, ...(apiKey ? { apiKey } : {}) })
const refused = expect.objectContaining({
  cause: expect.objectContaining({ code: 'invalid_api_key' }),
})

describe.runIf(serverKey)('with the master key', () => {
  test('two keys are made, once, that can do no more than they must', async () => {
    const index = newIndexName()
    const other = newIndexName()
    const engine = await openOnServer({ index })
    await engine.apply({ upserts: [toPerson('Серік', 1)], deletes: [], cursor: 1 })
    await (await openOnServer({ index: other })).apply({ upserts: [], deletes: [], cursor: 1 })
    const keys = await findKeys(toMaster(), serverKey, index)
    expect(await findKeys(toMaster(), serverKey, index)).toEqual(keys)
    const [searching, writing] = [clientWith(keys.searching), clientWith(keys.writing)]

    expect((await searching.index(index).search('')).hits).not.toHaveLength(0)
    await expect(searching.index(index).addDocuments([{ id: 'x' }])).rejects.toEqual(refused)
    await expect(searching.index(index).getDocuments()).rejects.toEqual(refused)
    await expect(searching.index(other).search('')).rejects.toEqual(refused)
    await expect(searching.getKeys()).rejects.toEqual(refused)

    await expect(writing.index(index).search('')).rejects.toEqual(refused)
    await expect(writing.index(other).getDocuments()).rejects.toEqual(refused)
    await expect(writing.getKeys()).rejects.toEqual(refused)
  })

  test('what is looked for is never shown, not even to who may search', async () => {
    const index = newIndexName()
    const engine = await openOnServer({ index })
    const person = { ...toPerson('Серік', 1), body: ['Құпия сөз'], names: ['Басқа есім'] }
    await engine.apply({ upserts: [person], deletes: [], cursor: 1 })
    const { searching } = await findKeys(toMaster(), serverKey, index)
    const { hits } = await clientWith(searching).index(index).search('')
    expect(Object.keys(hits[0] ?? {}).toSorted()).toEqual(['id', 'length', 'stored', 'terms'])
    expect(JSON.stringify(hits)).not.toContain('upia')
    const { hits: shown } = await engine.search(asking('Құпия'))
    expect(shown.map(({ document }) => Object.keys(document))).toEqual([
      expect.not.arrayContaining(['names', 'body']),
    ])
  })
})

describe.runIf(serverKey)('with a lesser key', () => {
  const writing = ['documents.*', 'indexes.*', 'settings.*', 'tasks.get', 'stats.get']

  test('that may do all that is needed, everything works, and the log says what it is', async () => {
    const index = newIndexName()
    const log: string[] = []
    const key = await makeKey(['search', ...writing], index)
    const engine = await openOnServer({ index, key, log: (sentence) => log.push(sentence) })
    async function* documents() {
      yield [toPerson('Серік', 1)]
    }
    await engine.rebuild(documents(), 4)
    await engine.apply({ upserts: [toPerson('Болат', 2)], deletes: [], cursor: 5 })
    expect(await titlesOf(engine, 'Serik')).toEqual(['Серік'])
    expect(await titlesOf(engine, 'Bolat')).toEqual(['Болат'])
    expect(log).toEqual([expect.stringContaining('MEILI_KEY may not make keys')])
  })

  test.each([
    { actions: writing, missing: 'search' },
    { actions: ['search'], missing: 'indexes.get' },
    { actions: ['search', 'indexes.*', 'documents.*', 'tasks.get'], missing: 'settings.update' },
  ])('without $missing, a sentence names that', async ({ actions, missing }) => {
    const index = newIndexName()
    const key = await makeKey(actions, index)
    const use = async () => {
      const engine = await connectMeilisearch({ url: serverUrl, key, index })
      await engine.apply({ upserts: [toPerson('Серік', 1)], deletes: [], cursor: 1 })
    }
    await expect(use()).rejects.toThrow(`refuses MEILI_KEY the action ${missing}.`)
    await removeIndex(index)
  })

  test('nobody knows, a sentence says so', async () => {
    const use = connectMeilisearch({ url: serverUrl, key: 'a key from somewhere else' })
    await expect(use).rejects.toThrow('refuses MEILI_KEY the action')
  })
})
