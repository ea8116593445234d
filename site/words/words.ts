import en from './en.json' with { type: 'json' }
import kk from './kk.json' with { type: 'json' }
import { LANGUAGE_TAGS, type Locale } from './locales.ts'
import ru from './ru.json' with { type: 'json' }

/** Kazakh has every key once; other languages may have a sentence per plural form (`key.few`). */
export type WordKey = keyof typeof kk

export type Values = Readonly<Record<string, string | number>>

/** A sentence of the page's language. Numbers in it are written as the language writes them. */
export type Words = (key: WordKey, values?: Values) => string

const SENTENCES: Record<Locale, Readonly<Record<string, string>>> = { kk, ru, en }

const NUMBERS: Record<Locale, Intl.NumberFormat> = {
  kk: new Intl.NumberFormat(LANGUAGE_TAGS.kk),
  ru: new Intl.NumberFormat(LANGUAGE_TAGS.ru),
  en: new Intl.NumberFormat(LANGUAGE_TAGS.en),
}

const PLURALS: Record<Locale, Intl.PluralRules> = {
  kk: new Intl.PluralRules('kk'),
  ru: new Intl.PluralRules('ru'),
  en: new Intl.PluralRules('en'),
}

/**
 * Gives the words of one language. `{count}` also chooses the plural form. Throws when a sentence
 * or one of its values is missing: half a sentence must not reach a reader.
 */
export function words(locale: Locale): Words {
  return (key, values = {}) =>
    findSentence(locale, key, values).replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`"${key}" needs a value for {${name}}`)
      return typeof value === 'number' ? NUMBERS[locale].format(value) : value
    })
}

/** Some words of one language as plain data, for an island. Placeholders stay in them. */
export function pickWords<K extends WordKey>(
  locale: Locale,
  keys: readonly K[],
): Record<K, string> {
  const picked = keys.map((key) => [key, findSentence(locale, key, {})] as const)
  return Object.fromEntries(picked) as Record<K, string>
}

function findSentence(locale: Locale, key: WordKey, { count }: Values): string {
  const sentences = SENTENCES[locale]
  const form = typeof count === 'number' ? PLURALS[locale].select(count) : 'other'
  const sentence = sentences[key] ?? sentences[`${key}.${form}`]
  if (sentence === undefined) throw new Error(`No words for "${key}" in ${locale}`)
  return sentence
}
