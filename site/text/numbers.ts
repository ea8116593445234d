import { LANGUAGE_TAGS, LOCALES, type Locale } from '../words/locales.ts'
import { words } from '../words/words.ts'

/** Made once: making one costs more than all it formats on a page. */
const toFormats = (options: Intl.NumberFormatOptions) =>
  Object.fromEntries(
    LOCALES.map((locale) => [locale, new Intl.NumberFormat(LANGUAGE_TAGS[locale], options)]),
  ) as Record<Locale, Intl.NumberFormat>
const NUMBERS = toFormats({})
const SHARES = toFormats({ style: 'percent' })
const SMALL_SHARES = toFormats({ style: 'percent', maximumSignificantDigits: 1 })

/** 12 480 in Kazakh and Russian, 12,480 in English. */
export function formatNumber(value: number, locale: Locale): string {
  return NUMBERS[locale].format(value)
}

/** A share of 1 as whole per cent, kept on one line; what is less than one is not called nothing. */
export function formatShare(share: number, locale: Locale): string {
  return (share > 0 && share < 0.01 ? SMALL_SHARES : SHARES)[locale].format(share)
}

/** A file's size with the unit in the language's own letters. */
export function formatFileSize(bytes: number, locale: Locale): string {
  const t = words(locale)
  if (bytes < 1000) return t('size.bytes', { count: bytes })
  if (bytes < 1_000_000) return t('size.kilobytes', { count: Math.round(bytes / 1000) })
  return t('size.megabytes', { count: Math.round(bytes / 100_000) / 10 })
}
