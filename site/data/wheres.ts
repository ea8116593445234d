import type { Where } from 'payload'
import { toPeriod } from '../../search/period.ts'
import type { Days } from '../islands/days.ts'
import { LOCALES } from '../words/locales.ts'

const NONE: Where = { slug: { exists: false } }
const isLocale = (language: string) => LOCALES.some((locale) => locale === language)

/** What is published in one of the languages. */
export const toPublishedIn = (languages: readonly string[] | undefined): Where | undefined =>
  languages && {
    or: languages.map((language) =>
      isLocale(language) ? { [`_status.${language}`]: { equals: 'published' } } : NONE,
    ),
  }

/** What falls between two days of Kazakhstan. */
export function toWithin(field: string, { from, to }: Days): Where | undefined {
  const period = toPeriod(from, to)
  if (!period) return undefined
  const toDate = (time: number) => new Date(time).toISOString()
  return {
    and: [
      ...(period.from === undefined
        ? []
        : [{ [field]: { greater_than_equal: toDate(period.from) } }]),
      ...(period.before === undefined ? [] : [{ [field]: { less_than: toDate(period.before) } }]),
    ],
  }
}

/** What falls in one of the years. The search tells years by the stored moment, so lists do as well. */
export const toYears = (field: string, years: readonly string[] | undefined): Where | undefined =>
  years && { or: years.map((year) => toYear(field, year)) }

function toYear(field: string, year: string): Where {
  const from = `${Number(year) || 0}`.padStart(4, '0')
  const to = `${(Number(year) || 0) + 1}`.padStart(4, '0')
  return {
    and: [
      { [field]: { greater_than_equal: `${from}-01-01T00:00:00.000Z` } },
      { [field]: { less_than: `${to}-01-01T00:00:00.000Z` } },
    ],
  }
}
