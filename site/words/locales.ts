export type Locale = 'kk' | 'ru' | 'en'

/** In the order they are offered. */
export const LOCALES = ['kk', 'ru', 'en'] as const satisfies readonly Locale[]

export const DEFAULT_LOCALE: Locale = 'kk'

/** What `Intl` is asked for: English with its days before its months. */
export const LANGUAGE_TAGS: Record<Locale, string> = { kk: 'kk', ru: 'ru', en: 'en-GB' }

/** How a language calls itself, short for the switch and long for readers of it. */
export const LOCALE_NAMES = {
  kk: { short: 'Қаз', long: 'Қазақша' },
  ru: { short: 'Рус', long: 'Русский' },
  en: { short: 'Eng', long: 'English' },
} as const satisfies Record<Locale, { short: string; long: string }>

/** The locale a page's address begins with, if it is one of ours. */
export function findLocale(param: string | undefined): Locale | undefined {
  return LOCALES.find((locale) => locale === param)
}
