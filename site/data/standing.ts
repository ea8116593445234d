import { toBase } from '../feeds/base.ts'
import type { Standing } from '../feeds/structured.ts'
import type { Locale } from '../words/locales.ts'
import { words } from '../words/words.ts'

/** What structured data says of the site itself. */
export const toStanding = (context: Parameters<typeof toBase>[0], locale: Locale): Standing => ({
  base: toBase(context),
  siteName: words(locale)('site.name'),
})

/** The picture of a page for shared links. */
export const toShareAddress = (
  locale: Locale,
  folder: string,
  name: string | null | undefined,
): string => `/og/${locale}/${folder}/${name}.png`
