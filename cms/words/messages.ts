import en from './admin/en.json' with { type: 'json' }
import kk from './admin/kk.json' with { type: 'json' }
import ru from './admin/ru.json' with { type: 'json' }

type Messages = typeof kk

/** What our own parts of the admin say, by namespace and key, as Payload's `i18n.translations` takes it. */
export const messages = { kk, ru: ru satisfies Messages, en: en satisfies Messages }

/** `namespace:key` for every message, the form in which they are asked for. */
export type MessageKey = {
  [Space in keyof Messages]: `${Space & string}:${keyof Messages[Space] & string}`
}[keyof Messages]

/** Says a message in the language of the one who works in the admin. */
export type Say = (key: MessageKey, slots?: Record<string, string | number>) => string
