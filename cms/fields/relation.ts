import type { CollectionSlug, Field, RelationshipField } from 'payload'

export const relation = (
  name: string,
  relationTo: CollectionSlug,
  more: Partial<RelationshipField> = {},
): Field => ({ name, type: 'relationship', relationTo, index: true, ...more }) as Field

export const relations = (
  name: string,
  relationTo: CollectionSlug,
  more: Partial<RelationshipField> = {},
): Field => relation(name, relationTo, { hasMany: true, ...more } as Partial<RelationshipField>)

export const image = (name = 'image'): Field =>
  ({ name, type: 'upload', relationTo: 'media' }) as Field
