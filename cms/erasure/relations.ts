import type { CollectionSlug, FlattenedField, Payload } from 'payload'

export type Erasable = 'profiles' | 'users'
export type Relation = { collection: CollectionSlug; path: string; fate: 'delete' | 'clear' }

/**
 * Rows that are about the person, though the field that names them may be empty: a result, an award, a
 * photo. Rows whose field must not be empty are deleted without being named here.
 */
const about = new Set(['achievements.profile', 'awards.profile', 'guardianships.guardian'])

function* findFields(fields: FlattenedField[], before = ''): Generator<[string, FlattenedField]> {
  for (const field of fields) {
    const path = `${before}${field.name}`
    if ('flattenedFields' in field) yield* findFields(field.flattenedFields, `${path}.`)
    else yield [path, field]
  }
}

/** Everything that points at a profile or an account, in whatever collection, and what an erasure does with it. */
export function findRelations(payload: Payload, target: Erasable): Relation[] {
  return payload.config.collections
    .filter(({ slug }) => !slug.startsWith('payload-'))
    .flatMap(({ slug, flattenedFields }) =>
      [...findFields(flattenedFields)].flatMap(([path, field]): Relation[] => {
        if (field.type !== 'relationship' || field.relationTo !== target) return []
        const own = field.required || about.has(`${slug}.${path}`)
        return [{ collection: slug as CollectionSlug, path, fate: own ? 'delete' : 'clear' }]
      }),
    )
}
