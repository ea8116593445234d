import type { StageData } from '../parts/props.ts'
import { formatTerm } from '../text/known-dates.ts'
import type { Locale } from '../words/locales.ts'
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

/** A programme's name as a link, for the facts of what belongs to it. */
export const toLinked = (programme: ProgrammeDoc | undefined, locale: Locale) =>
  programme && {
    ...getText(programme.title, locale),
    href: toSlugAddress('programmes', programme, locale),
  }
