import { randomBytes } from 'node:crypto'
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

type Asked = Locale | 'all'

/**
 * What of a seeded document Payload is to store in one language, or in all of them as the database
 * keeps them; array rows keep the ids they have in `stored`.
 */
export function toData(
  fields: FlattenedField[],
  source: Data,
  locale: Asked,
  context: Context,
  stored?: Data,
): Data {
  const data: Data = {}
  for (const field of fields) {
    const value = source[field.name]
    if (value === undefined) continue
    const kept = stored?.[field.name]
    const toOne = (one: unknown) => toValue(field, one, locale, context, kept)
    if (!('localized' in field && field.localized)) data[field.name] = toOne(value)
    else if (locale === 'all') data[field.name] = mapValues(value as Data, toOne)
    else if ((value as Data)[locale]) data[field.name] = toOne((value as Data)[locale])
  }
  return data
}

/** What Payload would put where nothing is given; it does so only for a document that it creates itself. */
export function toDefaults(fields: FlattenedField[]): Data {
  const given = fields.flatMap((field) => {
    const isOne = !('localized' in field && field.localized)
    if (!isOne || !('defaultValue' in field) || field.defaultValue === undefined) return []
    const { defaultValue } = field
    const value =
      typeof defaultValue === 'function' ? (defaultValue as () => unknown)() : defaultValue
    return [[field.name, value] as const]
  })
  return Object.fromEntries(given)
}

function toValue(
  field: FlattenedField,
  value: unknown,
  locale: Asked,
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
          id: before?.id ?? newRowId(),
          ...toData(field.flattenedFields, row, locale, context, before),
        }
      })
    case 'group':
      return toData(field.flattenedFields, value as Data, locale, context, stored as Data)
    default:
      return toScalar(field.type, value, context.startedAt)
  }
}

/** As Payload numbers the rows of arrays: 24 hexadecimal digits. */
const newRowId = () => randomBytes(12).toString('hex')

const mapValues = (values: Data, map: (value: unknown) => unknown): Data =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]))

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
