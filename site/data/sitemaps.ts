import { ENTRIES_PER_SITEMAP } from '../feeds/sitemap.ts'
import type { SitemapEntry } from '../feeds/sitemap.ts'
import { SECTIONS } from '../layouts/sections.ts'
import { LOCALES } from '../words/locales.ts'
import { toPath } from './addresses.ts'
import type { Collection, InLocales } from './documents.ts'
import type { Door } from './door.ts'
import { findLocales } from './localized.ts'

/** The collections whose documents have pages, and the field that says in which languages. */
const PAGED = {
  calls: 'title',
  centres: 'name',
  events: 'title',
  news: 'title',
  pages: 'title',
  programmes: 'title',
  resources: 'title',
} as const satisfies Partial<Record<Collection, string>>

/** A minor's page is for those who were given its address, not for search engines. */
const ADULTS = { minor: { equals: false } }

/** The names of all sitemaps: one for the sections, one a collection, people by the ten thousand. */
export async function findSitemaps(door: Door): Promise<string[]> {
  const people = await door.count('profiles', ADULTS)
  const parts = Array.from(
    { length: Math.ceil(people / ENTRIES_PER_SITEMAP) },
    (_, at) => `people-${at + 1}`,
  )
  return ['sections', ...Object.keys(PAGED), ...parts]
}

export async function findEntries(door: Door, name: string): Promise<SitemapEntry[] | undefined> {
  if (name === 'sections') return toSectionEntries()
  const [, part] = /^people-(\d{1,4})$/.exec(name) ?? []
  if (part) return findPeopleEntries(door, Number(part))
  return name in PAGED ? findDocumentEntries(door, name as keyof typeof PAGED) : undefined
}

function toSectionEntries(): SitemapEntry[] {
  const paths = ['/', ...SECTIONS.filter(({ id }) => id !== 'search').map(({ id }) => `/${id}/`)]
  return paths.map((path) => ({ path, locales: LOCALES }))
}

async function findDocumentEntries(
  door: Door,
  collection: keyof typeof PAGED,
): Promise<SitemapEntry[]> {
  const title = PAGED[collection]
  const { docs } = await door.find(collection, {
    limit: 0,
    depth: 0,
    select: ['slug', 'updatedAt', title],
  })
  return docs.flatMap((doc) => {
    const path = toPath(collection, doc)
    const locales = findLocales((doc as unknown as Record<string, InLocales<string>>)[title])
    return path ? [{ path, locales, updatedAt: doc.updatedAt }] : []
  })
}

async function findPeopleEntries(door: Door, page: number): Promise<SitemapEntry[]> {
  const { docs } = await door.find('profiles', {
    where: ADULTS,
    sort: 'id',
    limit: ENTRIES_PER_SITEMAP,
    page,
    depth: 0,
    select: ['handle', 'updatedAt'],
  })
  return docs.flatMap((doc) => {
    const path = toPath('profiles', doc)
    return path ? [{ path, locales: LOCALES, updatedAt: doc.updatedAt }] : []
  })
}
