import type { ClientField, Field, OptionObject } from 'payload'
import { toPlainText } from './rich-text.ts'
import { formatMoment } from './moments.ts'

type Words = string | Record<string, string> | false | undefined | ((args: never) => string)

const longest = 160

const inLanguage = (words: Words, language: string, otherwise: string): string =>
  typeof words === 'string'
    ? words
    : words && typeof words === 'object'
      ? (words[language] ?? words.kk ?? otherwise)
      : otherwise

export const toLabel = (field: Field | ClientField, language: string): string =>
  inLanguage(
    'label' in field ? (field.label as Words) : undefined,
    language,
    'name' in field ? String(field.name) : '',
  )

/** The field of that name at the top of the document, through tabs and rows that have no name of their own. */
export function findField(fields: Field[], name: string): Field | undefined {
  for (const field of fields) {
    if ('name' in field && field.name === name) return field
    const inner =
      field.type === 'tabs'
        ? field.tabs.flatMap((tab) => ('name' in tab && tab.name ? [] : tab.fields))
        : 'fields' in field && !('name' in field && field.name)
          ? field.fields
          : []
    const found = inner.length > 0 ? findField(inner, name) : undefined
    if (found) return found
  }
  return undefined
}

/** A value as a person would say it, cut short; empty when there is none. */
export function describeValue(field: Field | undefined, value: unknown, language: string): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value))
    return shorten(value.map((each) => describeValue(field, each, language)).join(', '))
  if (field?.type === 'date') return formatMoment(value as string, language)
  if (field?.type === 'richText') return shorten(toPlainText(value))
  if (field?.type === 'select') {
    const option = field.options.find(
      (each) => typeof each === 'object' && each.value === value,
    ) as OptionObject | undefined
    return inLanguage(option?.label as Words, language, String(value))
  }
  if (typeof value === 'boolean') return value ? '✓' : '–'
  if (typeof value === 'object')
    return describeGroup(field, value as Record<string, unknown>, language)
  return shorten(String(value))
}

function describeGroup(field: Field | undefined, value: Record<string, unknown>, language: string) {
  const inner = field && 'fields' in field ? field.fields : []
  const parts = Object.entries(value)
    .filter(([name]) => name !== 'id')
    .map(([name, each]) => {
      const said = describeValue(findField(inner, name), each, language)
      const label = findField(inner, name)
      return said && label ? `${toLabel(label, language)} – ${said}` : said
    })
  return shorten(parts.filter(Boolean).join('; '))
}

const shorten = (text: string) =>
  text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text
