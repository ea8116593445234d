import type { Payload, Where } from 'payload'
import { audiences, findText, type Locale, type SearchDocument } from '../../search/document.ts'
import type { Region } from '../payload-types.ts'
import { toRegionNames, type FoundContext, type RegionNames } from './found.ts'
import { none, readHonours, type Honours } from './honours.ts'
import { forIndex, toReader } from './readers.ts'
import { findableCollections, subjects, type Subject } from './subjects.ts'
import { idOf } from '../database/id-of.ts'

const batch = 500

export const toSearchId = (collection: string, id: number | string) => `${collection}-${id}`

/** Whom the index can tell something: see readers.ts. */
const told = audiences.filter((audience) => audience !== 'staff')

/**
 * Reads what is findable as those who may find it would, a visitor or a member, so the index holds
 * nothing that its readers may not see.
 */
export async function createFoundReader(payload: Payload) {
  let regions = await readRegions(payload)
  const context = (honours: Map<string, Honours>): FoundContext => ({
    now: new Date(),
    region: (value) => regions.get(String(idOf(value))),
    honours: (profile) => honours.get(String(profile)) ?? none,
  })

  async function readPage(collection: Subject, of: Told, where: Where, limit: number) {
    const { docs } = await payload.find({
      collection,
      where: collection === 'profiles' ? { and: [where, { audience: { equals: of } }] } : where,
      sort: 'id',
      limit,
      pagination: false,
      depth: 0,
      locale: 'all',
      fallbackLocale: false,
      overrideAccess: false,
      user: toReader(payload, of),
      context: forIndex,
    })
    const found = subjects[collection]!
    const ids = collection === 'profiles' ? docs.map(({ id }) => id) : []
    const about = context(await readHonours(payload, ids))
    const documents = docs.flatMap((doc): SearchDocument[] => {
      const described = found(doc, about)
      return described ? [{ ...described, id: toSearchId(collection, doc.id), audience: of }] : []
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
    /** Those of the documents that anybody may find. */
    async read(collection: Subject, ids: (string | number)[]): Promise<SearchDocument[]> {
      const all: SearchDocument[] = []
      for (const of of toldOf(collection)) {
        const page = await readPage(collection, of, { id: { in: ids } }, ids.length)
        all.push(...page.documents)
      }
      return all
    },
    /** About how many documents there are, hidden ones among them. */
    async count(): Promise<number> {
      const counts = await Promise.all(
        findableCollections.map((collection) => payload.db.count({ collection })),
      )
      return counts.reduce((sum, { totalDocs }) => sum + totalDocs, 0)
    },
    /** Everything anybody may find, in batches. */
    async *readAll(): AsyncGenerator<SearchDocument[]> {
      for (const collection of findableCollections)
        for (const of of toldOf(collection)) {
          for (let after: number | string | undefined; ;) {
            const where: Where = after === undefined ? {} : { id: { greater_than: after } }
            const page = await readPage(collection, of, where, batch)
            if (page.documents.length) yield page.documents
            if (page.count < batch) break
            after = page.last
          }
        }
    },
  }
}

type Told = (typeof told)[number]

/** Only people say who may find them; all else is for everybody once it is published. */
const toldOf = (collection: Subject): readonly Told[] =>
  collection === 'profiles' ? told : ['public']

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
