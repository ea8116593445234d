import type { CollectionBeforeChangeHook, CollectionConfig, Field } from 'payload'
import { toTitleKeys } from './keys.ts'

export type Title = { name: string; localized: boolean }

/** The text by which the admin names and searches a collection's documents, if it is one people write. */
export function findTitle({ admin, fields }: Pick<CollectionConfig, 'admin' | 'fields'>) {
  const name = admin?.useAsTitle
  const field = flatten(fields).find((each) => 'name' in each && each.name === name)
  if (!name || field?.type !== 'text') return undefined
  return { name, localized: Boolean(field.localized) } satisfies Title
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
  ({ name }: Title): CollectionBeforeChangeHook =>
  ({ data }) =>
    name in data ? { ...data, titleKeys: toTitleKeys(data[name]) } : data
