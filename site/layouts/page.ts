import type { Locale } from '../words/locales.ts'
import type { SectionId } from './sections.ts'

export interface PageProps {
  locale: Locale
  /** The page's own title; the site's name is added to it. */
  title: string
  /** One or two sentences, for search engines and shared links. */
  description: string
  /** The address without its locale, with a slash at both ends: `/calls/biotech/`. */
  path: string
  /**
   * Where the switch of languages leads, without a locale; to `path` unless told. A page of one person
   * or of one link keeps its query: `/guardian/?token=…`.
   */
  here?: string | undefined
  /** The locales the page's text exists in; all three unless told. */
  alternates?: readonly Locale[] | undefined
  /** The section it belongs to; `home` has the large search box, so the head leaves its own out. */
  current?: SectionId | 'home' | undefined
  /** An address; the site's own picture unless told. */
  ogImage?: string | undefined
  /** schema.org data without its `@context`. */
  jsonLd?: object | readonly object[] | undefined
  noindex?: boolean | undefined
}
