import type { FlattenedField } from 'payload'
import { toRichText } from './values.ts'

/**
 * Another value for a field than the one it has, which its own rules accept; undefined where there is
 * none; of a localized field the text of one language. `toOther` finds another document for a relation to lead to.
 */
export function toOtherValue(
  field: FlattenedField,
  stored: unknown,
  toOther: (collection: string, stored: unknown) => number | undefined,
): unknown {
  const many = <Value>(value: Value) => ('hasMany' in field && field.hasMany ? [value] : value)
  switch (field.type) {
    case 'text':
    case 'textarea':
      return many(('maxLength' in field && field.maxLength) === 2 ? 'DE' : 'otherword')
    case 'email':
      return 'other@example.org'
    case 'richText':
      return toRichText('otherword')
    case 'json':
      return { other: 'word' }
    case 'number':
      return many(Number([stored].flat()[0] ?? 0) + 1)
    case 'date':
      return '2033-03-03T03:03:03.003Z'
    case 'checkbox':
      return !stored
    case 'select': {
      const values = field.options.map((option) =>
        typeof option === 'string' ? option : option.value,
      )
      const other = values.find((value) => ![stored].flat().includes(value))
      return other === undefined ? undefined : many(other)
    }
    case 'relationship':
    case 'upload': {
      if (Array.isArray(field.relationTo)) return undefined
      const id = toOther(field.relationTo, [stored].flat()[0])
      return id === undefined ? undefined : many(id)
    }
    default:
      return undefined
  }
}
