import { locales, type Locale } from '../../search/document.ts'
import { formatMoment, homeZone } from '../editing/moments.ts'
import type { Kind } from './kinds.ts'
import texts from './words.json' with { type: 'json' }

type Texts = Partial<Record<Locale, string | null>>

/** What fills the slots of a sentence. A name that ends in `At` is a moment, shown by the reader's clock. */
export type Values = Readonly<Record<string, string | number | Texts | null | undefined>>

export type Said = { subject: string; text: string }

const toText = (name: string, value: Values[string], locale: Locale, zone: string): string => {
  if (value && typeof value === 'object')
    return value[locale] ?? locales.map((each) => value[each]).find(Boolean) ?? '—'
  if (name.endsWith('At') && typeof value === 'string') return formatMoment(value, locale, zone)
  return String(value ?? '—')
}

/** A notification in the reader's language, as the subject of a letter and as a sentence. */
export function say(kind: Kind, values: Values, locale: Locale, zone = homeZone): Said {
  const fill = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => toText(name, values[name], locale, zone))
  const { subject, text } = texts[kind][locale]
  return { subject: fill(subject), text: fill(text) }
}
