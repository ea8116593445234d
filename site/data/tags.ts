import type { Collection } from './documents.ts'

/** Which collection a field of a document leads to, wherever in the document it stands. */
const RELATIONS: Readonly<Record<string, Collection>> = {
  file: 'media',
  image: 'media',
  logo: 'media',
  organisation: 'organisations',
  organisations: 'organisations',
  photo: 'media',
  profile: 'profiles',
  programme: 'programmes',
  region: 'regions',
  regions: 'regions',
  responsible: 'organisations',
  source: 'organisations',
  splitFrom: 'regions',
  teacher: 'profiles',
}

export const toTag = (collection: string, id: number | string): string => `${collection}:${id}`

/** Adds a tag for every document that is shown as part of another one. */
export function collectTags(
  collection: Collection,
  document: object,
  add: (tag: string) => void,
): void {
  for (const [field, value] of Object.entries(document)) {
    const target = field === 'parent' ? collection : RELATIONS[field]
    for (const part of Array.isArray(value) ? value : [value]) {
      if (!part || typeof part !== 'object') continue
      const { id } = part as { id?: number | string }
      if (target && id !== undefined) add(toTag(target, id))
      collectTags(target ?? collection, part, add)
    }
  }
}
