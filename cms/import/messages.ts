import type { Locale } from '../../search/document.ts'
import en from './messages/en.json' with { type: 'json' }
import kk from './messages/kk.json' with { type: 'json' }
import ru from './messages/ru.json' with { type: 'json' }

export type MessageKey = keyof typeof kk
export type Reason = { key: MessageKey; values?: Record<string, string | number> }

const messages: Record<Locale, Record<MessageKey, string>> = { kk, ru, en }

/** The sentence of `key` in the language, its `{names}` filled in. */
export function formatMessage(locale: Locale, { key, values = {} }: Reason): string {
  return messages[locale][key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? ''
    return typeof value === 'number' ? formatNumber(locale, value) : value
  })
}

export const formatNumber = (locale: Locale, number: number) =>
  new Intl.NumberFormat(locale).format(number)

/** The language of the person at the terminal: `--locale`, else LANG, else Kazakh. */
export function findLocale(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Locale {
  const named = (asked ?? environment.LC_ALL ?? environment.LANG ?? '').slice(0, 2).toLowerCase()
  return named === 'ru' || named === 'en' ? named : 'kk'
}
