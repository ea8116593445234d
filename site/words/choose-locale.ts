import { DEFAULT_LOCALE, findLocale } from './locales.ts'
import type { Locale } from './locales.ts'

/**
 * The language a visitor would read, by the browser's Accept-Language. Kazakh wins whenever it is
 * named at all: browsers of Kazakh readers mostly name Russian before it without having been asked.
 */
export function chooseLocale(header: string | null): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().toLowerCase().split(';q=')
      return { locale: findLocale(tag.split('-')[0]), quality: quality ? Number(quality) || 0 : 1 }
    })
    .filter(({ locale, quality }) => locale && quality > 0)
    .sort((one, other) => other.quality - one.quality)
  if (wanted.some(({ locale }) => locale === DEFAULT_LOCALE)) return DEFAULT_LOCALE
  return wanted[0]?.locale ?? DEFAULT_LOCALE
}
