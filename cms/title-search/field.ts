import type { CollectionBeforeChangeHook, CollectionConfig, Field } from 'payload'
import { toTitleKeys } from './keys.ts'

export type Title = {
  name: string
  localized: boolean
  /** A field of other names the document is found by, in no language. */
  others?: string
}

/** Where a person's other spellings stand. */
const others = 'otherSpellings'

/** The text by which the admin names and searches a collection's documents, if it is one people write. */
export function findTitle({ admin, fields }: Pick<CollectionConfig, 'admin' | 'fields'>) {
  const name = admin?.useAsTitle
  const all = flatten(fields)
  const find = (wanted: string) => all.find((each) => 'name' in each && each.name === wanted)
  const field = name ? find(name) : undefined
  if (!name || field?.type !== 'text') return undefined
  const title: Title = { name, localized: Boolean(field.localized) }
  return find(others) ? { ...title, others } : title
}

const flatten = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) =>
    field.type === 'tabs'
      ? field.tabs.flatMap((tab) => flatten(tab.fields))
      : !('name' in field) && 'fields' in field
        ? flatten(field.fields)
        : field,
  )

/** Kept beside the title and handed out to nobody. */
export const titleKeys = ({ localized }: Title): Field => ({
  name: 'titleKeys',
  type: 'text',
  localized,
  hidden: true,
  admin: { hidden: true },
})

export const keepTitleKeys =
  ({ name, others }: Title): CollectionBeforeChangeHook =>
  ({ data, originalDoc }) => {
    const whole: Record<string, unknown> = { ...originalDoc, ...data }
    const isTold = name in data || (others && others in data)
    if (!isTold) return data
    return { ...data, titleKeys: toTitleKeys(whole[name], others ? listOf(whole[others]) : []) }
  }

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
