import type { CollectionSlug, Payload, PopulateType, SelectType, Where } from 'payload'
import type { Collection, Documents, NavigationDoc, SettingsDoc } from './documents.ts'
import { collectTags, toTag } from './tags.ts'

/** Who asks. A preview shows an editor the drafts; the access rules refuse them to all others. */
export interface Asker {
  user: Parameters<Payload['find']>[0]['user'] | null
  preview?: boolean | undefined
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

/** Opens the door for one request. */
export function createDoor(payload: Payload, { user, preview = false }: Asker): Door {
  const tags = new Set<string>()
  const add = (tag: string) => tags.add(tag)
  const asker = {
    overrideAccess: false,
    user: user ?? null,
    locale: 'all',
    fallbackLocale: false,
  } as const
  const toSelect = (collection: Collection, fields: readonly string[]): SelectType =>
    Object.fromEntries(
      [...fields, ...(EDITORIAL.includes(collection) ? ['_status'] : [])].map((field) => [
        field,
        true,
      ]),
    )

  async function ask<C extends Collection>(collection: C, question: Question) {
    const { where, sort, limit = 20, page = 1, select, depth = 1 } = question
    const found = await payload.find({
      ...asker,
      collection: collection as CollectionSlug,
      ...(where && { where }),
      ...(sort && { sort }),
      ...(select && { select: toSelect(collection, select) }),
      ...(preview && EDITORIAL.includes(collection) && { draft: true }),
      limit,
      page,
      depth,
      pagination: limit > 0,
      populate: PARTS,
    })
    const docs = found.docs as unknown as Documents[C][]
    for (const doc of docs) collectTags(collection, doc, add)
    return { docs, total: found.totalDocs, pages: found.totalPages }
  }

  return {
    isShared: !user && !preview,
    isPreview: preview,
    toPreview: () => (user ? createDoor(payload, { user, preview: true }) : undefined),
    tags: () => [...tags],
    async find(collection, question = {}) {
      add(collection)
      return ask(collection, question)
    },
    async findOne(collection, where, question = {}) {
      const { docs } = await ask(collection, { ...question, where, limit: 1 })
      if (docs[0]) add(toTag(collection, docs[0].id))
      return docs[0]
    },
    async count(collection, where) {
      add(collection)
      const counted = await payload.count({
        overrideAccess: false,
        user: user ?? null,
        collection: collection as CollectionSlug,
        ...(where && { where }),
      })
      return counted.totalDocs
    },
    async getSettings() {
      add('site-settings')
      const settings = await payload.findGlobal({ ...asker, slug: 'site-settings', depth: 0 })
      return settings as unknown as SettingsDoc
    },
    async getNavigation() {
      add('navigation')
      const navigation = await payload.findGlobal({ ...asker, slug: 'navigation', depth: 0 })
      return navigation as unknown as NavigationDoc
    },
  }
}
