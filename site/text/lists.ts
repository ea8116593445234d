import type { Locale } from '../words/locales.ts'
import { words } from '../words/words.ts'

/** «А, Ә және Б». Intl leaves the conjunction out of Kazakh lists of three. */
export function formatList(items: readonly string[], locale: Locale): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  if (items.length === 1) return last
  return words(locale)('list.and', { start: items.slice(0, -1).join(', '), last })
}
