import { randomBytes } from 'node:crypto'
import { Meilisearch } from 'meilisearch'
import { afterAll } from 'vitest'
import type { SearchEngine } from '../../search/engine.ts'
import { connectMeilisearch, type ServerOptions } from '../../search/meilisearch/engine.ts'

export const serverUrl = process.env.MEILI_URL ?? ''
export const serverKey = process.env.MEILI_KEY
export const newIndexName = () => `elumiti-trial-${randomBytes(6).toString('hex')}`

const names = new Set<string>()

/** An empty index of its own on the server of MEILI_URL, taken away when the tests of the file are done. */
export async function openOnServer(options: Partial<ServerOptions> = {}): Promise<SearchEngine> {
  const index = options.index ?? newIndexName()
  names.add(index)
  return connectMeilisearch({ url: serverUrl, key: serverKey, index, ...options })
}

export const toMaster = () =>
  new Meilisearch({ host: serverUrl, ...(serverKey ? { apiKey: serverKey } : {}) })

export async function removeIndex(name: string): Promise<void> {
  const client = toMaster()
  await client.deleteIndex(name)
  const { results } = await client.getKeys({ limit: 1000 })
  const own = results.filter(({ indexes }) => indexes.some((each) => each.startsWith(name)))
  for (const { uid } of own) await client.deleteKey(uid)
}

if (serverUrl) {
  afterAll(async () => {
    for (const name of names) await removeIndex(name)
  })
}
