import type { Locale } from '../words/locales.ts'
import { words } from '../words/words.ts'

const TAGS: Record<Locale, string> = { kk: 'kk', ru: 'ru', en: 'en-GB' }

/** 12 480 in Kazakh and Russian, 12,480 in English. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(TAGS[locale]).format(value)
}

/** A share of 1 as whole per cent, kept on one line. */
export function formatShare(share: number, locale: Locale): string {
  return new Intl.NumberFormat(TAGS[locale], { style: 'percent' }).format(share)
}

/** A file's size with the unit in the language's own letters. */
export function formatFileSize(bytes: number, locale: Locale): string {
  const t = words(locale)
  if (bytes < 1000) return t('size.bytes', { count: bytes })
  if (bytes < 1_000_000) return t('size.kilobytes', { count: Math.round(bytes / 1000) })
  return t('size.megabytes', { count: Math.round(bytes / 100_000) / 10 })
}
