import { DEFAULT_LOCALE } from '../words/locales.ts'
import type { Locale } from '../words/locales.ts'

export interface Alternate {
  hreflang: Locale | 'x-default'
  href: string
}

/** A page's address in a locale; `path` begins and ends with a slash: `/calls/biotech/`. */
export function toAddress(locale: Locale, path: string): string {
  return `/${locale}${path}`
}

/**
 * The address a page answers for. A page that shows another language's text, because its own does
 * not exist, answers for that language's page.
 */
export function toCanonical(locale: Locale, path: string, alternates: readonly Locale[]): string {
  const own = alternates.includes(locale) ? locale : (alternates[0] ?? locale)
  return toAddress(own, path)
}

/** Every language the page exists in, each page naming all of them, and the one for all others. */
export function toAlternates(path: string, alternates: readonly Locale[], site: URL): Alternate[] {
  const first = alternates.includes(DEFAULT_LOCALE) ? DEFAULT_LOCALE : alternates[0]
  const toHref = (locale: Locale) => new URL(toAddress(locale, path), site).href
  const each = alternates.map((locale) => ({ hreflang: locale, href: toHref(locale) }))
  return first ? [...each, { hreflang: 'x-default', href: toHref(first) }] : each
}
