import type { Locale } from '../document.ts'
import { en } from './en.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'

export const messageCodes = [
  'search.q',
  'search.kind',
  'search.sort',
  'search.locale',
  'search.page',
  'search.limit',
  'search.depth',
  'search.day',
  'search.facet',
  'search.value',
] as const
export type MessageCode = (typeof messageCodes)[number]
/** Whole sentences; `{allowed}` and `{name}` are filled in. */
export type Messages = Record<MessageCode, string>

const messages: Record<Locale, Messages> = { kk, ru, en }

export function formatMessage(
  code: MessageCode,
  locale: Locale,
  values: Record<string, string> = {},
): string {
  return messages[locale][code].replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole)
}
