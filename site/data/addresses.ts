import type { Locale } from '../words/locales.ts'

/** The folder of the site in which a collection's documents have their pages. */
const FOLDERS: Readonly<Record<string, string | undefined>> = {
  calls: 'calls',
  centres: 'centres',
  events: 'events',
  news: 'news',
  pages: 'pages',
  profiles: 'people',
  programmes: 'programmes',
  resources: 'library',
}

interface Addressed {
  slug?: string | null
  handle?: string | null
}

/** The address of a document's page without its locale: `/calls/biotech/`. */
export function toPath(collection: string, { slug, handle }: Addressed): string | undefined {
  const folder = FOLDERS[collection]
  const name = handle ?? slug
  if (!folder || !name) return undefined
  return collection === 'pages' && name === 'about' ? '/about/' : `/${folder}/${name}/`
}

/** As `toPath`, with the locale; for a relation that may be an id only. */
export function toSlugAddress(
  collection: string,
  value: unknown,
  locale: Locale,
): string | undefined {
  const path = value && typeof value === 'object' ? toPath(collection, value) : undefined
  return path && `/${locale}${path}`
}

/** As `toSlugAddress`, for a document that is certain to have a page. */
export function getAddress(collection: string, document: Addressed, locale: Locale): string {
  const path = toPath(collection, document)
  if (!path) throw new Error(`A document of ${collection} has no address`)
  return `/${locale}${path}`
}
