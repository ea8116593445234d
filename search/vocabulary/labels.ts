import type { Locale } from '../document.ts'
import en from './en.json' with { type: 'json' }
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }

const words: Record<Locale, Record<string, string>> = { kk, ru, en }

/** Which closed list the values of a facet come from, where the names differ. */
const listOf: Record<string, string> = {
  role: 'profileKind',
  forWhom: 'profileKind',
  status: 'callStatus',
  format: 'eventFormat',
  award: 'awardCategory',
  achievement: 'achievementKind',
}

/** What a value of a closed list is called; the value itself where no list knows it. */
export const term = (list: string, value: string, locale: Locale): string =>
  words[locale][`${list}.${value}`] ?? value

/** What a facet's value is called, for facets whose values are closed lists. */
export const facetTerm = (facet: string, value: string, locale: Locale): string =>
  term(listOf[facet] ?? facet, value, locale)
