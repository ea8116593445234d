import type { FlattenedField, Payload } from 'payload'

export type Leaf = { path: string; field: FlattenedField }

/** Every stored field of a collection by its path, groups and arrays opened. */
export function* findLeaves(fields: FlattenedField[], before = ''): Generator<Leaf> {
  for (const field of fields) {
    const path = `${before}${field.name}`
    if ('flattenedFields' in field && field.flattenedFields.length > 0)
      yield* findLeaves(field.flattenedFields, `${path}.`)
    else yield { path, field }
  }
}

/** The collections of the product: what Payload keeps for itself is looked at apart. */
export const listCollections = (payload: Payload) =>
  payload.config.collections.filter(({ slug }) => !slug.startsWith('payload-'))

/** The value at a path; of lists the first that has one. */
export function valueAt(doc: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    const one = Array.isArray(value)
      ? value.find((each) => (each as Record<string, unknown> | null)?.[name] !== undefined)
      : value
    return (one as Record<string, unknown> | null | undefined)?.[name]
  }, doc)
}

export const isThere = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  !(Array.isArray(value) && value.length === 0) &&
  !(
    typeof value === 'object' &&
    !(value instanceof Date) &&
    !Array.isArray(value) &&
    Object.values(value as object).every((each) => !isThere(each))
  )
