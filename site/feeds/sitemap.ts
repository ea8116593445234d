import { DEFAULT_LOCALE } from '../words/locales.ts'
import type { Locale } from '../words/locales.ts'

export interface SitemapEntry {
  /** Without the locale: `/calls/biotech/`. */
  path: string
  locales: readonly Locale[]
  updatedAt?: string | undefined
}

/** At most 50,000 addresses a file; every entry has up to three. */
export const ENTRIES_PER_SITEMAP = 10_000

/** A sitemap in which every language of a page names all the others. */
export function toSitemap(entries: readonly SitemapEntry[], base: string): string {
  const urls = entries.flatMap((entry) => entry.locales.map((locale) => toUrl(entry, locale, base)))
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
}

function toUrl({ path, locales, updatedAt }: SitemapEntry, locale: Locale, base: string): string {
  const toHref = (each: Locale) => escapeXml(`${base}/${each}${path}`)
  const first = locales.includes(DEFAULT_LOCALE) ? DEFAULT_LOCALE : (locales[0] ?? locale)
  const links = [...locales.map((each) => [each, each] as const), ['x-default', first] as const]
    .map(
      ([lang, each]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${toHref(each)}"/>`,
    )
    .join('')
  const changed = updatedAt ? `<lastmod>${updatedAt}</lastmod>` : ''
  return `<url><loc>${toHref(locale)}</loc>${changed}${links}</url>`
}

export function toSitemapIndex(names: readonly string[], base: string): string {
  const maps = names.map(
    (name) => `<sitemap><loc>${escapeXml(`${base}/sitemaps/${name}.xml`)}</loc></sitemap>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${maps.join('\n')}
</sitemapindex>
`
}

const escapeXml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
