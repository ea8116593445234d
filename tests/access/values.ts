import type { FlattenedField } from 'payload'
import { locales } from '../../search/document.ts'
import { getReaders } from './expectations.ts'
import type { Marker, Markers, Site } from './markers.ts'

/** The documents a relation may lead to from here; none yet where the other collection comes later. */
export type Relate = (collection: string, field: string) => number | undefined

/** A moment that is past would be acted upon by the server's clock. */
const ahead = /until|expires|ends|closes|decision|starts/i

/** Texts that the server does something with. */
const plain: Record<string, string> = {
  mimeType: 'image/webp',
  timeZone: 'Asia/Almaty',
  // a region that there is today is drawn on the map
  validFrom: '1990-01-01',
  validTo: '2999-12-31',
}

/** Formatted text as the editor keeps it. */
export const toRichText = (text: string) => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: 'ltr',
    children: [
      {
        type: 'paragraph',
        format: '',
        indent: 0,
        version: 1,
        direction: 'ltr',
        textFormat: 0,
        children: [
          { type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 },
        ],
      },
    ],
  },
})

/** Values for every field of a document: markers wherever a field can hold one. */
export function createValues(markers: Markers, relate: Relate) {
  function toDocument(fields: FlattenedField[], site: Site, before = ''): Record<string, unknown> {
    return Object.fromEntries(
      fields
        .filter(({ name }) => before !== '' || !/^(id|createdAt|updatedAt|_status)$/.test(name))
        .map((field) => [field.name, toValue(field, site, `${before}${field.name}`)]),
    )
  }

  function toValue(field: FlattenedField, site: Site, path: string): unknown {
    if ('virtual' in field && field.virtual) return undefined
    if ('localized' in field && field.localized)
      return Object.fromEntries(
        locales.map((locale) => [locale, toOne(field, { site, field: path, locale })]),
      )
    if (field.type === 'group' || field.type === 'tab')
      return toDocument(field.flattenedFields, site, `${path}.`)
    if (field.type === 'array') return [toDocument(field.flattenedFields, site, `${path}.`)]
    return toOne(field, { site, field: path })
  }

  function toOne(field: FlattenedField, marker: Marker): unknown {
    const many = <Value>(value: Value) => ('hasMany' in field && field.hasMany ? [value] : value)
    switch (field.type) {
      case 'text':
        return many(plain[field.name] ?? toText(field.maxLength, marker))
      case 'textarea':
      case 'code':
        return markers.word(marker)
      case 'email':
        return `${markers.word(marker)}@example.kz`
      case 'richText':
        return toRichText(markers.word(marker))
      case 'json':
        return field.name === 'history'
          ? [{ note: markers.word(marker) }]
          : { note: markers.word(marker) }
      case 'number':
        if ('unique' in field && field.unique) return markers.count()
        // a number that everybody sees is counted and drawn with on pages
        return many(
          isOpen(marker) || field.max !== undefined ? (field.min ?? 1) : markers.number(marker),
        )
      case 'date':
        return markers.moment(marker, ahead.test(field.name) ? 2031 : 2025)
      case 'checkbox':
        return true
      case 'select': {
        const [first] = field.options
        return many(typeof first === 'string' ? first : first!.value)
      }
      case 'relationship':
      case 'upload': {
        const to = [field.relationTo].flat()[0]!
        const id = relate(to, marker.field)
        return id === undefined
          ? undefined
          : many(Array.isArray(field.relationTo) ? { relationTo: to, value: id } : id)
      }
      default:
        throw new Error(`tests/access/values.ts has no value for a field of type ${field.type}`)
    }
  }
  /** Where a marker has no room, a code of two letters. */
  const toText = (most: number | undefined, marker: Marker) =>
    most !== undefined && most < 12 ? 'TR' : markers.word(marker)

  return { toDocument }
}

const isOpen = ({ site, field }: Marker) => getReaders(site.collection, field) === 'everybody: all'
