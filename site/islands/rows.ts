import type { Locale } from '../words/locales.ts'
import type { Hit, SearchProps } from './answer.ts'
import { joinDetails } from '../text/details.ts'

type Range = readonly [number, number]

export interface Row {
  id: string
  href: string
  kind: string
  title: string
  titleLang?: Locale | undefined
  titleMarks: readonly Range[]
  details: string
  summary: string
  summaryLang?: Locale | undefined
  summaryMarks: readonly Range[]
  patch?: string | undefined
}

type Given = Pick<SearchProps, 'locale' | 'terms'> & {
  words: Pick<SearchProps['words'], 'search.closes' | 'date.day'>
}

/** A hit as its row shows it, the same on the server and in the browser. */
export function toRow(hit: Hit, given: Given): Row {
  const { locale, terms } = given
  return {
    id: hit.id,
    href: hit.url,
    kind: terms[`kind.${hit.kind}`] ?? '',
    title: hit.title,
    titleLang: hit.lang === locale ? undefined : hit.lang,
    titleMarks: hit.highlights.title,
    details: joinDetails(toDetails(hit, given)),
    summary: hit.summary,
    summaryLang: hit.summaryLang === locale ? undefined : hit.summaryLang,
    summaryMarks: hit.highlights.summary,
    patch: hit.patch,
  }
}

function toDetails(
  { kind, at, closesAt, details }: Hit,
  { locale, words, terms }: Given,
): unknown[] {
  if (kind === 'profiles' || kind === 'mentors') {
    const { role, fields, settlement, regionName } = details as Partial<{
      role: string
      fields: string[]
      settlement: string
      regionName: Partial<Record<Locale, string>>
    }>
    const field = fields?.[0]
    const region = regionName?.[locale] ?? regionName?.kk
    const place = settlement === region ? undefined : settlement
    return [terms[`role.${role}`], field && terms[`field.${field}`], place, region]
  }
  if (closesAt) return [words['search.closes'].replace('{day}', toDay(closesAt, { words, terms }))]
  return [at && toDay(at, { words, terms })]
}

/**
 * As the pages write a day. The names of the months come with the words: browsers do not all know
 * Kazakh, and what they draw must be what the server drew.
 */
function toDay(moment: string, { words, terms }: Pick<Given, 'words' | 'terms'>): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone: 'Asia/Almaty',
  })
  const { day, month, year } = Object.fromEntries(
    format.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
  ) as { day: string; month: string; year: string }
  const parts: Record<string, string | undefined> = {
    day: String(Number(day)),
    year,
    month: terms[`month.${Number(month)}`],
  }
  return words['date.day'].replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '')
}

/** A text cut at its marks: odd pieces are marked. */
export function toPieces(text: string, marks: readonly Range[]): string[] {
  const pieces: string[] = []
  let from = 0
  for (const [start, end] of marks) {
    pieces.push(text.slice(from, start), text.slice(start, end))
    from = end
  }
  return [...pieces, text.slice(from)]
}
