import type { CollectionSlug, Payload, SanitizedCollectionConfig, TypedUser, Where } from 'payload'
import { locales, type Locale } from '../../../search/document.ts'

/** Whose desk it is: every question to the CMS is asked as this person. */
export type Desk = {
  payload: Payload
  user: TypedUser
  collections: SanitizedCollectionConfig[]
  /** The collections whose drafts this person may read; Payload refuses to be asked for others. */
  drafts: ReadonlySet<string>
}

export type Doc = {
  id: number | string
  updatedAt: string
  _status?: Partial<Record<Locale, string>>
  editedBy?: unknown
} & Record<string, unknown>
export type Item = {
  collection: string
  id: number | string
  title: string
  locale: Locale
  at: string
}

const shown = 8
const fortnight = 14 * 24 * 60 * 60 * 1000

export const asUser = ({ user }: Desk) => ({
  overrideAccess: false,
  user,
  depth: 0,
  fallbackLocale: false as const,
})

export const titleOf = (collection: SanitizedCollectionConfig) =>
  collection.admin.useAsTitle ?? 'id'

const isEditorial = (collection: SanitizedCollectionConfig) =>
  Boolean(collection.versions && collection.versions.drafts)

export const titleIn = (doc: Doc, field: string, ...wanted: Locale[]) => {
  const titles = doc[field] as Partial<Record<Locale, string>> | string | undefined
  if (typeof titles === 'string') return titles
  const locale = [...wanted, ...locales].find((each) => titles?.[each])
  return locale ? titles![locale]! : ''
}

export type Waiting = Item & { mine: boolean; published: boolean }

/** Languages whose latest draft has not been published: one item a document and language, one's own first. */
export async function findWaiting(desk: Desk): Promise<Waiting[]> {
  const mine = desk.collections.filter((each) => isEditorial(each) && desk.drafts.has(each.slug))
  const lists = await Promise.all(
    mine.map(async (collection) => {
      const title = titleOf(collection)
      const unpublished = locales.map((locale): Where => ({
        and: [
          { [`version._status.${locale}`]: { equals: 'draft' } },
          { [`version.${title}.${locale}`]: { exists: true } },
        ],
      }))
      const { docs } = await desk.payload.findVersions({
        ...asUser(desk),
        collection: collection.slug,
        locale: 'all',
        where: { and: [{ latest: { equals: true } }, { or: unpublished }] },
        sort: '-updatedAt',
        limit: 30,
        pagination: false,
      })
      const out = await readStates(
        desk,
        collection,
        docs.map(({ parent }) => parent as number),
      )
      return docs.flatMap(({ parent, version, updatedAt }) => {
        const doc = version as unknown as Doc
        const open = locales.filter(
          (locale) => doc._status?.[locale] !== 'published' && (doc[title] as never)?.[locale],
        )
        return open.map((locale) => ({
          collection: collection.slug,
          id: parent as number,
          title: titleIn(doc, title, locale),
          locale,
          at: updatedAt,
          mine: doc.editedBy === desk.user.id,
          published: out.get(parent as number)?.[locale] === 'published',
        }))
      })
    }),
  )
  return lists.flat().sort((a, b) => Number(b.mine) - Number(a.mine) || (a.at < b.at ? 1 : -1))
}

/** What is published of each document: a draft over it says nothing of that. */
async function readStates(
  desk: Desk,
  { slug }: SanitizedCollectionConfig,
  ids: (number | string)[],
) {
  const { docs } = await desk.payload.find({
    ...asUser(desk),
    collection: slug as CollectionSlug,
    locale: 'all',
    where: { id: { in: ids } },
    pagination: false,
  })
  return new Map((docs as unknown as Doc[]).map(({ id, _status }) => [id, _status]))
}

/** Calls that close and events that begin within a fortnight, the nearest first. */
export async function findClosing(desk: Desk, now = new Date()): Promise<Item[]> {
  const until = new Date(now.getTime() + fortnight)
  const ask = async (slug: 'calls' | 'events', field: string): Promise<Item[]> => {
    const collection = desk.collections.find((each) => each.slug === slug)
    if (!collection) return []
    const { docs } = await desk.payload.find({
      ...asUser(desk),
      collection: slug,
      locale: 'all',
      where: { [field]: { greater_than: now.toISOString(), less_than: until.toISOString() } },
      sort: field,
      limit: shown,
      pagination: false,
    })
    return (docs as unknown as Doc[]).map((doc) => ({
      collection: slug,
      id: doc.id,
      title: titleIn(doc, 'title', 'kk'),
      locale: 'kk',
      at: doc[field] as string,
    }))
  }
  const found = await Promise.all([ask('calls', 'closesAt'), ask('events', 'startsAt')])
  return found.flat().sort((a, b) => (a.at < b.at ? -1 : 1))
}

export type Untranslated = { collection: string; locale: Locale; count: number; items: Item[] }

/** What is out in Kazakh and not in Russian or English; where nothing is published, what has a Kazakh name only. */
export async function findUntranslated(desk: Desk): Promise<Untranslated[]> {
  const lists = await Promise.all(
    desk.collections.map(async (collection) => {
      const title = titleOf(collection)
      const field = collection.flattenedFields.find(({ name }) => name === title)
      if (!field || !('localized' in field) || !field.localized) return []
      const has = (locale: Locale): Where =>
        isEditorial(collection)
          ? { [`_status.${locale}`]: { equals: 'published' } }
          : { [`${title}.${locale}`]: { exists: true } }
      return Promise.all(
        (['ru', 'en'] as const).map((locale) => findWithout(desk, collection, has, locale)),
      )
    }),
  )
  return lists.flat().filter(({ count }) => count > 0)
}

async function findWithout(
  desk: Desk,
  collection: SanitizedCollectionConfig,
  has: (locale: Locale) => Where,
  locale: Locale,
): Promise<Untranslated> {
  const { slug } = collection
  const common = { ...asUser(desk), collection: slug as CollectionSlug, pagination: false }
  const latest = await desk.payload.find({
    ...common,
    locale: 'all',
    where: has('kk'),
    sort: '-updatedAt',
    limit: 200,
  })
  const ids = latest.docs.map(({ id }) => id)
  const [translated, inKazakh, inBoth] = await Promise.all([
    desk.payload.find({
      ...common,
      where: { and: [has(locale), { id: { in: ids } }] },
      select: {},
    }),
    count(desk, slug, has('kk')),
    count(desk, slug, { and: [has('kk'), has(locale)] }),
  ])
  const done = new Set(translated.docs.map(({ id }) => id))
  const items = (latest.docs as unknown as Doc[])
    .filter(({ id }) => !done.has(id as never))
    .map((doc) => ({
      collection: slug,
      id: doc.id,
      title: titleIn(doc, titleOf(collection), 'kk'),
      locale,
      at: doc.updatedAt,
    }))
  return {
    collection: slug,
    locale,
    count: inKazakh - inBoth,
    items: items.slice(0, 3),
  }
}

async function count({ payload, user }: Desk, slug: string, where: Where): Promise<number> {
  const collection = slug as CollectionSlug
  return (await payload.count({ collection, where, overrideAccess: false, user })).totalDocs
}

export type Numbers = { collection: string; day: number; week: number }

/** How many documents of each collection have changed in the last day and week. */
export async function countChanges(desk: Desk, now = Date.now()): Promise<Numbers[]> {
  const since = (days: number): Where => ({
    updatedAt: { greater_than: new Date(now - days * 24 * 60 * 60 * 1000).toISOString() },
  })
  const rows = await Promise.all(
    desk.collections.map(async ({ slug }) => ({
      collection: slug,
      day: await count(desk, slug, since(1)),
      week: await count(desk, slug, since(7)),
    })),
  )
  return rows.filter(({ week }) => week > 0)
}
