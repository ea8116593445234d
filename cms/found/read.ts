import type { Payload, Where } from 'payload'
import { findText, type Locale, type SearchDocument } from '../../search/document.ts'
import type { Region } from '../payload-types.ts'
import { toRegionNames, type FoundContext, type RegionNames } from './found.ts'
import { findableCollections, subjects, type Subject } from './subjects.ts'

const batch = 500

export const toSearchId = (collection: string, id: number | string) => `${collection}-${id}`

/** Reads what is findable as a visitor would, so the index holds nothing that its readers may not see. */
export async function createFoundReader(payload: Payload) {
  let regions = await readRegions(payload)
  const idOf = (value: unknown) =>
    value && typeof value === 'object' ? (value as { id: unknown }).id : value
  const context = (): FoundContext => ({
    now: new Date(),
    region: (value) => regions.get(String(idOf(value))),
  })

  async function readPage(collection: Subject, where: Where, limit: number) {
    const { docs } = await payload.find({
      collection,
      where,
      sort: 'id',
      limit,
      pagination: false,
      depth: 0,
      locale: 'all',
      fallbackLocale: false,
      overrideAccess: false,
      user: null,
    })
    const found = subjects[collection]!
    const documents = docs.flatMap((doc): SearchDocument[] => {
      const described = found(doc, context())
      return described
        ? [{ ...described, id: toSearchId(collection, doc.id), audience: 'public' }]
        : []
    })
    return { documents, last: docs.at(-1)?.id, count: docs.length }
  }

  return {
    async refreshRegions() {
      regions = await readRegions(payload)
    },
    /** What the region of this code is called, in the language asked for or the first there is. */
    regionName(code: string, locale: Locale): string {
      const region = regions.values().find((each) => each.code === code)
      return (region && findText(region.name, locale)?.text) ?? code
    },
    /** Those of the documents that a visitor may find. */
    async read(collection: Subject, ids: (string | number)[]): Promise<SearchDocument[]> {
      const { documents } = await readPage(collection, { id: { in: ids } }, ids.length)
      return documents
    },
    /** Everything a visitor may find, in batches. */
    async *readAll(): AsyncGenerator<SearchDocument[]> {
      for (const collection of findableCollections) {
        for (let after: number | string | undefined; ;) {
          const where: Where = after === undefined ? {} : { id: { greater_than: after } }
          const page = await readPage(collection, where, batch)
          if (page.documents.length) yield page.documents
          if (page.count < batch) break
          after = page.last
        }
      }
    },
  }
}

async function readRegions(payload: Payload): Promise<Map<string, RegionNames>> {
  const { docs } = await payload.find({
    collection: 'regions',
    pagination: false,
    depth: 0,
    locale: 'all',
    fallbackLocale: false,
    overrideAccess: false,
    user: null,
  })
  return new Map(docs.map((region) => [String(region.id), toRegionNames(region as Region)]))
}
