import { LOCALES } from '../words/locales.ts'
import type { Locale } from '../words/locales.ts'
import type { Text } from '../parts/props.ts'
import type { InLocales } from './documents.ts'

export interface Chosen<T> {
  value: T
  lang: Locale
}

/** The value in the asked language; else in the first of kk, ru, en that has one. */
export function choose<T>(values: InLocales<T>, locale: Locale): Chosen<T> | undefined {
  for (const lang of [locale, ...LOCALES]) {
    const value = values?.[lang]
    if (value !== undefined && value !== null && value !== '') return { value, lang }
  }
  return undefined
}

/** The text to show; `lang` is set when it is not in the page's own language. */
export function toText(values: InLocales<string>, locale: Locale): Text | undefined {
  const chosen = choose(values, locale)
  if (!chosen) return undefined
  return chosen.lang === locale ? { text: chosen.value } : { text: chosen.value, lang: chosen.lang }
}

/** As `toText`; for a text every document has, so that its lack is shown as a dash, not as a crash. */
export function getText(values: InLocales<string>, locale: Locale): Text {
  return toText(values, locale) ?? { text: '—' }
}

/** The languages a document exists in: those of its title. */
export function findLocales(title: InLocales<string>): Locale[] {
  return LOCALES.filter((locale) => title?.[locale])
}

/** Plain text for places that cannot carry a language: addresses, feeds, attributes. */
export function toPlain(values: InLocales<string>, locale: Locale): string | undefined {
  return choose(values, locale)?.value
}
