import { LANGUAGE_TAGS, type Locale } from '../words/locales.ts'

/** The months by number as they stand in a date: «1» → «қаңтар», «января», "January". */
export function nameMonths(locale: Locale): Record<string, string> {
  const format = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  const toName = (month: number) =>
    format.formatToParts(Date.UTC(2026, month, 1)).find(({ type }) => type === 'month')?.value ?? ''
  return Object.fromEntries(
    Array.from({ length: 12 }, (_, month) => [String(month + 1), toName(month)]),
  )
}
