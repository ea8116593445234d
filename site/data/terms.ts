import en from '../../search/vocabulary/en.json' with { type: 'json' }
import kk from '../../search/vocabulary/kk.json' with { type: 'json' }
import ru from '../../search/vocabulary/ru.json' with { type: 'json' }
import { vocabulary } from '../../search/vocabulary/values.ts'
import type { Vocabulary } from '../../search/vocabulary/values.ts'
import type { Locale } from '../words/locales.ts'

const TERMS: Record<Locale, Readonly<Record<string, string>>> = { kk, ru, en }

export type TermList = keyof Vocabulary

/** What a value of a closed list is called: `term('field', 'physics', 'kk')` → «Физика». */
export function term(list: TermList, value: string, locale: Locale): string {
  const found = TERMS[locale][`${list}.${value}`]
  if (found === undefined) throw new Error(`No word for ${list}.${value} in ${locale}`)
  return found
}

export function terms(
  list: TermList,
  values: readonly string[] | null | undefined,
  locale: Locale,
): string[] {
  return (values ?? []).map((value) => term(list, value, locale))
}

/** A whole list with its words, for an island. */
export function pickTerms(list: TermList, locale: Locale): Record<string, string> {
  return Object.fromEntries(vocabulary[list].map((value) => [value, term(list, value, locale)]))
}
