import type { CollectionSlug, Payload, PopulateType, SelectType, Where } from 'payload'
import type { Collection, Documents, NavigationDoc, SettingsDoc } from './documents.ts'
import type { Reading, Readings } from './readings.ts'
import { collectTags, toTag } from './tags.ts'

/** Who asks. A preview shows an editor the drafts; the access rules refuse them to all others. */
export interface Asker {
  user: Parameters<Payload['find']>[0]['user'] | null
  preview?: boolean | undefined
  /** What visitors without an account have read already. */
  readings?: Readings | undefined
}

export interface Question {
  where?: Where | undefined
  sort?: string | string[] | undefined
  /** How many at most; 0 for all. */
  limit?: number | undefined
  page?: number | undefined
  /** Only these fields, where a list is long. */
  select?: readonly string[] | undefined
  /** How far relations are followed; 1 unless told. */
  depth?: 0 | 1 | 2 | undefined
  /** Asked by many pages in the same words and seldom changed: kept between requests. */
  steady?: boolean | undefined
}

export interface Found<T> {
  docs: T[]
  total: number
  pages: number
}

/** The only way from the site to the CMS: always as the visitor of this request. */
export interface Door {
  find<C extends Collection>(collection: C, question?: Question): Promise<Found<Documents[C]>>
  findOne<C extends Collection>(
    collection: C,
    where: Where,
    question?: Pick<Question, 'depth' | 'select'>,
  ): Promise<Documents[C] | undefined>
  count(collection: Collection, where?: Where): Promise<number>
  getSettings(): Promise<SettingsDoc>
  getNavigation(): Promise<NavigationDoc>
  /** What has been read so far, as the tags a stored page is dropped by. */
  tags(): string[]
  /** Whether what was read is what every visitor would read, so that the page may be kept. */
  isShared: boolean
  isPreview: boolean
  /** The same visitor's door to the drafts, which the access rules open to editors only. */
  toPreview(): Door | undefined
}

/** Of a document that is only part of another one. `_status` lets the access rules see its languages. */
const PARTS: PopulateType = {
  media: {
    alt: true,
    credit: true,
    url: true,
    width: true,
    height: true,
    sizes: true,
    filesize: true,
    mimeType: true,
  },
  organisations: { name: true, shortName: true, slug: true, website: true },
  programmes: { title: true, slug: true, _status: true },
  regions: { code: true, kind: true, name: true, shortName: true, column: true, row: true },
  profiles: {
    handle: true,
    kind: true,
    fullName: true,
    shortName: true,
    minor: true,
    audience: true,
    region: true,
    fields: true,
  },
}

const EDITORIAL: readonly Collection[] = [
  'calls',
  'events',
  'news',
  'pages',
  'programmes',
  'resources',
]

const toAddressed = (where: Where | undefined): Where => ({
  and: [...(where ? [where] : []), { slug: { exists: true } }],
})

/** Opens the door for one request. */
export function createDoor(payload: Payload, { user, preview = false, readings }: Asker): Door {
  const tags = new Set<string>()
  const isShared = !user && !preview
  const asker = {
    overrideAccess: false,
    user: user ?? null,
    locale: 'all',
    fallbackLocale: false,
    // who may read nothing of a collection finds nothing in it: the page says so in its own words
    disableErrors: true,
  } as const
  const toSelect = (collection: Collection, fields: readonly string[]): SelectType =>
    Object.fromEntries(
      [...fields, ...(EDITORIAL.includes(collection) ? ['_status'] : [])].map((field) => [
        field,
        true,
      ]),
    )

  async function ask<C extends Collection>(collection: C, question: Question) {
    const { sort, limit = 20, page = 1, select, depth = 1 } = question
    const isDraft = preview && EDITORIAL.includes(collection)
    // a draft that has just been begun has no address yet, and no page leads to it
    const where = isDraft ? toAddressed(question.where) : question.where
    const found = await payload.find({
      ...asker,
      collection: collection as CollectionSlug,
      ...(where && { where }),
      ...(sort && { sort }),
      ...(select && { select: toSelect(collection, select) }),
      ...(isDraft && { draft: true }),
      limit,
      page,
      depth,
      pagination: limit > 0,
      populate: PARTS,
    })
    const docs = found.docs as unknown as Documents[C][]
    const made = new Set<string>()
    for (const doc of docs) collectTags(collection, doc, (tag) => made.add(tag))
    return { docs, total: found.totalDocs, pages: found.totalPages, tags: [...made] }
  }

  async function readGlobal<T>(slug: 'site-settings' | 'navigation') {
    const found = (await payload.findGlobal({ ...asker, slug, depth: 0 })) as unknown as T
    return { found, tags: [slug] }
  }

  /** Takes what others have read where that is what this visitor would read, and tags the page with it. */
  async function take<R extends Reading>(key: string | undefined, read: () => Promise<R>) {
    const reading = await (key && isShared && readings ? readings.read(key, read) : read())
    for (const tag of reading.tags) tags.add(tag)
    return reading
  }

  return {
    isShared,
    isPreview: preview,
    toPreview: () => (user ? createDoor(payload, { user, preview: true }) : undefined),
    tags: () => [...tags],
    async find(collection, question = {}) {
      tags.add(collection)
      const { steady, ...asked } = question
      return take(steady ? `${collection} ${JSON.stringify(asked)}` : undefined, async () => {
        const found = await ask(collection, asked)
        return { ...found, tags: [collection, ...found.tags] }
      })
    },
    async findOne(collection, where, question = {}) {
      const { docs } = await take(undefined, () =>
        ask(collection, { ...question, where, limit: 1 }),
      )
      if (docs[0]) tags.add(toTag(collection, docs[0].id))
      return docs[0]
    },
    async count(collection, where) {
      tags.add(collection)
      const counted = await payload.count({
        overrideAccess: false,
        user: user ?? null,
        collection: collection as CollectionSlug,
        ...(where && { where }),
      })
      return counted.totalDocs
    },
    getSettings: async () =>
      (await take('site-settings', () => readGlobal<SettingsDoc>('site-settings'))).found,
    getNavigation: async () =>
      (await take('navigation', () => readGlobal<NavigationDoc>('navigation'))).found,
  }
}
