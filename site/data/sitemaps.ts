import { ENTRIES_PER_SITEMAP } from '../feeds/sitemap.ts'
import type { SitemapEntry } from '../feeds/sitemap.ts'
import { SECTIONS } from '../layouts/sections.ts'
import { LOCALES } from '../words/locales.ts'
import { toPath } from './addresses.ts'
import type { Collection, InLocales } from './documents.ts'
import type { Door, Question } from './door.ts'
import { findLocales } from './localized.ts'

interface Paged {
  collection: Extract<
    Collection,
    'calls' | 'centres' | 'events' | 'news' | 'pages' | 'programmes' | 'resources' | 'profiles'
  >
  /** The field that says in which languages a document exists; in all of them, unless named. */
  title?: string
  where?: Question['where']
}

/** The documents that have pages, by the name of their sitemaps. */
const PAGED: Readonly<Record<string, Paged>> = {
  calls: { collection: 'calls', title: 'title' },
  centres: { collection: 'centres', title: 'name' },
  events: { collection: 'events', title: 'title' },
  news: { collection: 'news', title: 'title' },
  pages: { collection: 'pages', title: 'title' },
  programmes: { collection: 'programmes', title: 'title' },
  resources: { collection: 'resources', title: 'title' },
  // a minor's page is for those who were given its address, not for search engines
  people: { collection: 'profiles', where: { minor: { equals: false } } },
}

/** The names of all sitemaps: one for the sections, and of each kind one for every ten thousand. */
export async function findSitemaps(door: Door): Promise<string[]> {
  const parts = await Promise.all(
    Object.entries(PAGED).map(async ([name, { collection, where }]) => {
      const count = await door.count(collection, where)
      const length = Math.ceil(count / ENTRIES_PER_SITEMAP)
      return Array.from({ length }, (_, at) => `${name}-${at + 1}`)
    }),
  )
  return ['sections', ...parts.flat()]
}

export async function findEntries(door: Door, name: string): Promise<SitemapEntry[] | undefined> {
  if (name === 'sections') return toSectionEntries()
  const [, kind = '', part] = /^([a-z]+)-([1-9]\d{0,3})$/.exec(name) ?? []
  const paged = Object.hasOwn(PAGED, kind) ? PAGED[kind] : undefined
  return paged && findDocumentEntries(door, paged, Number(part))
}

function toSectionEntries(): SitemapEntry[] {
  const paths = ['/', ...SECTIONS.filter(({ id }) => id !== 'search').map(({ id }) => `/${id}/`)]
  return paths.map((path) => ({ path, locales: LOCALES }))
}

async function findDocumentEntries(
  door: Door,
  { collection, title, where }: Paged,
  page: number,
): Promise<SitemapEntry[]> {
  const name = collection === 'profiles' ? 'handle' : 'slug'
  const { docs } = await door.find(collection, {
    where,
    sort: 'id',
    limit: ENTRIES_PER_SITEMAP,
    page,
    depth: 0,
    select: [name, 'updatedAt', ...(title ? [title] : [])],
  })
  return docs.flatMap((doc) => {
    const path = toPath(collection, doc)
    const titles = title && (doc as unknown as Record<string, InLocales<string>>)[title]
    const locales = title ? findLocales(titles || undefined) : LOCALES
    return path ? [{ path, locales, updatedAt: doc.updatedAt }] : []
  })
}
