import { dateFormat } from './date-format.ts'
import { LANGUAGE_TAGS, type Locale } from '../words/locales.ts'
import { words } from '../words/words.ts'

/** The country's single time zone (UTC+5 since March 2024). */
export const TIME_ZONE = 'Asia/Almaty'

/** A day (`2019-08-01`), a moment in ISO 8601, or a Date. */
export type When = string | Date

/** «2019 жылғы 1 тамыз», «1 августа 2019 года», "1 August 2019". */
export function formatDay(when: When, locale: Locale): string {
  return words(locale)('date.day', toParts(when, locale))
}

/** The day without its year: «1 тамыз», «1 августа», "1 August". */
export function formatDayOfYear(when: When, locale: Locale): string {
  const { day, month } = toParts(when, locale)
  return words(locale)('date.dayOfYear', { day, month })
}

/** «2019 жылғы тамыз», «август 2019 года», "August 2019". */
export function formatMonth(when: When, locale: Locale): string {
  const month = dateFormat(LANGUAGE_TAGS[locale], { month: 'long', timeZone: TIME_ZONE })
  const { year } = toParts(when, locale)
  const name = month.format(toDate(when))
  return words(locale)('date.month', { year, month: locale === 'en' ? name : name.toLowerCase() })
}

/** The weekday alone, in full. */
export function formatWeekday(when: When, locale: Locale): string {
  const weekday = dateFormat(LANGUAGE_TAGS[locale], { weekday: 'long', timeZone: TIME_ZONE })
  return weekday.format(toDate(when))
}

/** Hours and minutes in the country's zone, 24 hours: 18:00. */
export function formatTime(when: When): string {
  const time = dateFormat('ru', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: TIME_ZONE,
  })
  return time.format(toDate(when))
}

/** «2026 жылғы 4 желтоқсан, 18:00», and with `zone` also whose time that is. */
export function formatMoment(when: When, locale: Locale, { zone = false } = {}): string {
  const t = words(locale)
  const moment = t('date.dayAndTime', { day: formatDay(when, locale), time: formatTime(when) })
  return zone ? t('date.zoned', { moment }) : moment
}

/** From one moment to another; what both share is said once. */
export function formatSpan(from: When, to: When, locale: Locale): string {
  const t = words(locale)
  if (toDay(from) !== toDay(to)) {
    return t('date.span', { from: formatMoment(from, locale), to: formatMoment(to, locale) })
  }
  const time = t('date.span', { from: formatTime(from), to: formatTime(to) })
  return t('date.dayAndTime', { day: formatDay(from, locale), time })
}

/** The day in the country's zone as `2019-08-01`. */
export function toDay(when: When): string {
  const { year, month, day } = collectParts(when, 'en-GB', '2-digit')
  return `${year}-${month}-${day}`
}

/** `Intl` writes Kazakh dates in a clipped form, so only the parts are taken from it. */
function toParts(when: When, locale: Locale): { year: string; month: string; day: string } {
  const { year, month, day } = collectParts(when, LANGUAGE_TAGS[locale], 'long')
  return { year, month, day: String(Number(day)) }
}

function collectParts(when: When, tag: string, month: 'long' | '2-digit') {
  const format = dateFormat(tag, {
    year: 'numeric',
    month,
    day: '2-digit',
    timeZone: TIME_ZONE,
  })
  const parts = format.formatToParts(toDate(when)).map(({ type, value }) => [type, value])
  return Object.fromEntries(parts) as { year: string; month: string; day: string }
}

/** A bare day is taken at noon in the country, so that it is the same day for everybody. */
function toDate(when: When): Date {
  const isDay = typeof when === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(when)
  return new Date(isDay ? `${when}T12:00:00+05:00` : when)
}
