import type { FlattenedField } from 'payload'
import { locales, type Locale } from '../../search/document.ts'
import { isMoment, isYears, toDay, toInstant, toYear } from './moments.ts'
import { toRichText } from './rich-text.ts'

type Data = Record<string, unknown>
export type Context = {
  startedAt: Date
  /** The id of a document of the seed that has been written already. */
  getId: (collection: string, key: string) => number | string
}

/** What of a seeded document Payload is to store in one language; array rows keep the ids they have in `stored`. */
export function toData(
  fields: FlattenedField[],
  source: Data,
  locale: Locale,
  context: Context,
  stored?: Data,
): Data {
  const data: Data = {}
  for (const field of fields) {
    const value = source[field.name]
    if (value === undefined) continue
    const kept = stored?.[field.name]
    const asked = 'localized' in field && field.localized ? (value as Data)[locale] : value
    if (asked !== undefined) data[field.name] = toValue(field, asked, locale, context, kept)
  }
  return data
}

function toValue(
  field: FlattenedField,
  value: unknown,
  locale: Locale,
  context: Context,
  stored: unknown,
): unknown {
  switch (field.type) {
    case 'richText':
      return toRichText(value as string)
    case 'relationship':
    case 'upload': {
      const toId = (key: unknown) => context.getId(field.relationTo as string, key as string)
      return Array.isArray(value) ? value.map(toId) : toId(value)
    }
    case 'array':
      return (value as Data[]).map((row, index) => {
        const before = (stored as Data[] | undefined)?.[index]
        return {
          ...(before && { id: before.id }),
          ...toData(field.flattenedFields, row, locale, context, before),
        }
      })
    case 'group':
      return toData(field.flattenedFields, value as Data, locale, context, stored as Data)
    default:
      return toScalar(field.type, value, context.startedAt)
  }
}

function toScalar(type: string, value: unknown, startedAt: Date) {
  if (!value || typeof value !== 'object' || Array.isArray(value)) return value
  if (isMoment(value)) return toInstant(value, startedAt)
  if (isYears(value)) return type === 'number' ? toYear(value, startedAt) : toDay(value, startedAt)
  throw new Error(`The seed does not know what ${JSON.stringify(value)} is`)
}

/** The languages a document is written in, Kazakh first. */
export function findLocales(fields: FlattenedField[], source: Data): Locale[] {
  const written = new Set<string>()
  collect(fields, source, written)
  return locales.filter((locale) => written.has(locale))
}

function collect(fields: FlattenedField[], source: Data, written: Set<string>) {
  for (const field of fields) {
    const value = source[field.name]
    if (value === undefined) continue
    if ('localized' in field && field.localized)
      Object.keys(value as Data).forEach((locale) => written.add(locale))
    else if (field.type === 'array')
      (value as Data[]).forEach((row) => collect(field.flattenedFields, row, written))
    else if (field.type === 'group') collect(field.flattenedFields, value as Data, written)
  }
}
