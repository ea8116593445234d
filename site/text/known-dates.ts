import type { Locale } from '../words/locales.ts'
import { words } from '../words/words.ts'
import { formatDay, formatMonth } from './dates.ts'

/** A term between two dates, each a day, a month or a year. */
export function formatTerm(
  from: string | null | undefined,
  to: string | null | undefined,
  locale: Locale,
): string | undefined {
  if (!from && !to) return undefined
  const t = words(locale)
  if (!from) return t('date.until', { day: formatDate(to as string, locale) })
  if (!to) return t('date.since', { day: formatDate(from, locale) })
  return from === to
    ? formatDate(from, locale)
    : t('date.span', { from: formatDate(from, locale), to: formatDate(to, locale) })
}

/** A day, a month or a year, as exactly as it is known; other text stays as it is. */
export function formatDate(date: string, locale: Locale): string {
  if (/^\d{4}$/.test(date)) return words(locale)('date.year', { year: date })
  if (/^\d{4}-\d{2}$/.test(date)) return formatMonth(`${date}-15`, locale)
  return /^\d{4}-\d{2}-\d{2}/.test(date) ? formatDay(date.slice(0, 10), locale) : date
}
