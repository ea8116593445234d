import type { SanitizedCollectionConfig } from 'payload'
import { findLeaves } from '../access/fields.ts'

/** What a crawler knows of a collection: names only, taken from the configuration. */
export type Shape = Record<
  string,
  {
    fields: string[]
    relations: { path: string; to: string }[]
    versions: boolean
    upload: boolean
  }
>

export const toShape = (configs: SanitizedCollectionConfig[]): Shape =>
  Object.fromEntries(
    configs.map((config) => {
      const leaves = [...findLeaves(config.flattenedFields)].filter(
        ({ field }) => !('virtual' in field && field.virtual),
      )
      return [
        config.slug,
        {
          fields: leaves.map(({ path }) => path),
          relations: leaves.flatMap(({ path, field }) =>
            (field.type === 'relationship' || field.type === 'upload') &&
            !Array.isArray(field.relationTo)
              ? [{ path, to: field.relationTo }]
              : [],
          ),
          versions: Boolean(config.versions),
          upload: Boolean(config.upload),
        },
      ]
    }),
  )

/** What is answered under the address of a document for whoever has its form open. */
export const besideForms = ['checklist', 'plans', 'reviewers'] as const
