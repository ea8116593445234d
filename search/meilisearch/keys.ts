import { createHash } from 'node:crypto'
import type { KeyCreation, Meilisearch } from 'meilisearch'
import { isMissing, isOpenToAll, isRefused } from './failures.ts'

export type Keys = {
  searching: string | undefined
  writing: string | undefined
  /** Why one key is used for both. */
  remark?: string
}

/** A key that may only search, and one that may only write, both for our own indexes only. */
const definitions = (index: string) =>
  ({
    searching: { name: 'Ел үміті: searching', actions: ['search'], indexes: [index] },
    writing: {
      name: 'Ел үміті: writing',
      actions: ['documents.*', 'indexes.*', 'settings.*', 'tasks.get', 'stats.get'],
      indexes: [`${index}*`],
    },
  }) satisfies Record<string, Omit<KeyCreation, 'expiresAt'>>

/** Makes both keys with a master key; a lesser key is used as it is. */
export async function findKeys(
  client: Meilisearch,
  given: string | undefined,
  index: string,
): Promise<Keys> {
  const { searching, writing } = definitions(index)
  try {
    return {
      searching: await getKey(client, searching),
      writing: await getKey(client, writing),
    }
  } catch (error) {
    if (isOpenToAll(error)) {
      return {
        searching: given,
        writing: given,
        remark:
          'The search server has no master key: whoever reaches it can read and change everything in it.',
      }
    }
    if (!isRefused(error)) throw error
    return {
      searching: given,
      writing: given,
      remark:
        'MEILI_KEY may not make keys, so it is used for writing and for searching. With the master key the site makes itself a key that may only search.',
    }
  }
}

type Definition = Omit<KeyCreation, 'expiresAt'>

async function getKey(client: Meilisearch, definition: Definition): Promise<string> {
  const uid = toUid(JSON.stringify(definition))
  const find = async () => (await client.getKey(uid)).key
  try {
    return await find()
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  // Another server of the site may have made it since.
  return client
    .createKey({ ...definition, uid, expiresAt: null })
    .then(({ key }) => key)
    .catch(find)
}

/** The same id for the same rights, in the shape of a random UUID. */
function toUid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
