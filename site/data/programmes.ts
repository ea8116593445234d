import type { StageData } from '../parts/props.ts'
import { formatDay, formatMonth } from '../text/dates.ts'
import type { Locale } from '../words/locales.ts'
import { words } from '../words/words.ts'
import { toSlugAddress } from './addresses.ts'
import type { ProgrammeDoc } from './documents.ts'
import type { Door } from './door.ts'
import { getText, toText } from './localized.ts'

const ROW = ['title', 'slug', 'kind', 'summary', 'audience', 'order', 'parent']

export const findProgrammes = (door: Door) =>
  door.find('programmes', { sort: 'order', limit: 0, select: ROW })

export const findProgramme = (door: Door, slug: string) =>
  door.findOne('programmes', { slug: { equals: slug } })

export function toStages({ stages }: ProgrammeDoc, today: string, locale: Locale): StageData[] {
  return (stages ?? []).map(({ title, summary, startsOn, endsOn }) => ({
    title: getText(title, locale),
    text: toText(summary, locale),
    state: endsOn && endsOn < today ? 'done' : startsOn && startsOn <= today ? 'now' : 'ahead',
    when: formatTerm(startsOn, endsOn, locale),
  }))
}

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

/** A programme's name as a link, for the facts of what belongs to it. */
export const toLinked = (programme: ProgrammeDoc | undefined, locale: Locale) =>
  programme && {
    ...getText(programme.title, locale),
    href: toSlugAddress('programmes', programme, locale),
  }
