import { setImmediate as breathe } from 'node:timers/promises'
import type { CollectionSlug, Payload } from 'payload'
import { foldVersion } from '../../search/language/fold.ts'
import { findTitle, type Title } from './field.ts'
import { openMongoTitles } from './mongo-titles.ts'
import { openSqliteTitles } from './sqlite-titles.ts'

/** Raised when what is kept of a title changes; the rules of its letters have a number of their own. */
const keysVersion = 1
const version = `${keysVersion}.${foldVersion}`
const kept = 'title-keys'
const toldEvery = 10_000

/** One row in a table of titles: what it is called, and the keys it has. */
export type TitleRow = { id: number | string; title: unknown; keys: unknown; others: unknown[] }
/** Where titles stand: the documents of a collection, or their versions. */
export type TitleTable = {
  /** The rows after this one, in the order of their ids. */
  read: (after: TitleRow['id'] | undefined, limit: number) => Promise<TitleRow[]>
  /** Gives rows their keys, unless a title has changed since it was read. */
  write: (rows: { row: TitleRow; keys: unknown }[]) => Promise<void>
  /** What the keys of a row are to be. */
  toKeys: (row: TitleRow) => unknown
}
const batch = 500

/**
 * Gives keys to titles that were written before there were any, or by other rules. Done once: where
 * it is cut short it begins anew at the next start and passes over what is right already. The site
 * serves meanwhile; editors find the titles not yet reached as they are typed.
 */
export function fillTitleKeys(payload: Payload): {
  done: Promise<void>
  stop: () => Promise<void>
} {
  let stopped = false

  async function fill() {
    const last = await payload.kv.get<{ version: string }>(kept)
    if (last?.version === version) return
    let [read, written] = [0, 0]
    for (const [collection, title] of listTitles(payload)) {
      for (const table of openTitles(payload, collection, title)) {
        for (let after: TitleRow['id'] | undefined; !stopped;) {
          const rows = await table.read(after, batch)
          const changed = rows
            .map((row) => ({ row, keys: table.toKeys(row) }))
            .filter(({ row, keys }) => JSON.stringify(keys) !== JSON.stringify(row.keys ?? null))
          if (changed.length > 0) await table.write(changed)
          written += changed.length
          if (Math.floor((read + rows.length) / toldEvery) > Math.floor(read / toldEvery))
            payload.logger.info(`Titles for the search of the admin: ${read + rows.length} read`)
          read += rows.length
          if (rows.length < batch) break
          after = rows.at(-1)!.id
          await breathe()
        }
      }
    }
    if (stopped) return
    await payload.kv.set(kept, { version })
    if (written > 0)
      payload.logger.info(
        `Titles for the search of the admin: ${written} of ${read} were given their keys`,
      )
  }

  const done = fill().catch((error: unknown) =>
    payload.logger.error({ err: error, msg: 'Titles could not be given their keys' }),
  )
  return {
    done,
    async stop() {
      stopped = true
      await done
    },
  }
}

const listTitles = ({ config }: Payload): [CollectionSlug, Title][] =>
  config.collections.flatMap((collection): [CollectionSlug, Title][] => {
    const title = findTitle(collection)
    const hasKeys = collection.fields.some((field) => 'name' in field && field.name === 'titleKeys')
    return title && hasKeys ? [[collection.slug as CollectionSlug, title]] : []
  })

const openTitles = (payload: Payload, collection: CollectionSlug, title: Title): TitleTable[] =>
  payload.db.name === 'sqlite'
    ? openSqliteTitles(payload, collection, title)
    : openMongoTitles(payload, collection, title)
