import type { CollectionSlug, Payload } from 'payload'
import type { Title } from './field.ts'
import type { TitleTable } from './fill.ts'
import { toTitleKeys } from './keys.ts'

type Doc = { _id: string } & Record<string, unknown>
type Native = {
  find: (where: object, options: object) => { toArray: () => Promise<Doc[]> }
  bulkWrite: (changes: object[], options: object) => Promise<unknown>
}
type Mongo = Record<'collections' | 'versions', Record<string, { collection: Native } | undefined>>

/** A collection's titles, and those of its versions; of translated ones the languages stand together. */
export function openMongoTitles(
  payload: Payload,
  collection: CollectionSlug,
  title: Title,
): TitleTable[] {
  const { collections, versions } = payload.db as unknown as Mongo
  return [
    openDocuments(collections[collection]?.collection, '', title),
    openDocuments(versions[collection]?.collection, 'version.', title),
  ].filter((table) => table !== undefined)
}

function openDocuments(
  native: Native | undefined,
  prefix: '' | 'version.',
  { name, localized, others }: Title,
): TitleTable | undefined {
  if (!native) return undefined
  const [shown, kept] = [`${prefix}${name}`, `${prefix}titleKeys`]
  return {
    async read(after, limit) {
      const projection = {
        [shown]: 1,
        [kept]: 1,
        ...(others && { [`${prefix}${others}`]: 1 }),
      }
      const where = after === undefined ? {} : { _id: { $gt: after } }
      const docs = await native.find(where, { projection, sort: { _id: 1 }, limit }).toArray()
      return docs.map((doc) => {
        const inside = (prefix ? (doc.version ?? {}) : doc) as Record<string, unknown>
        const spellings = others ? inside[others] : []
        return {
          id: doc._id,
          title: inside[name],
          keys: inside.titleKeys,
          others: Array.isArray(spellings) ? spellings : [],
        }
      })
    },
    toKeys(row) {
      if (!localized) return toTitleKeys(row.title, row.others)
      const entries = Object.entries((row.title ?? {}) as object)
      return entries.length > 0
        ? Object.fromEntries(entries.map(([locale, text]) => [locale, toTitleKeys(text)]))
        : null
    },
    async write(rows) {
      const changes = rows.map(({ row, keys }) => ({
        updateOne: {
          filter: { _id: row.id, [shown]: row.title },
          update: { $set: { [kept]: keys } },
        },
      }))
      await native.bulkWrite(changes, { ordered: false })
    },
  }
}
