import type { CollectionConfig } from 'payload'
import { recordDelete, recordSave } from '../changes/record.ts'
import { toAccess } from '../access/rules.ts'
import { accessTable, type AccessRow } from '../access/table.ts'
import { auditDelete, auditSave } from '../audit/record.ts'
import { checklistOf } from '../editing/checks/endpoint.ts'
import { checklist } from '../editing/checks/field.ts'
import { withDates } from '../editing/dates.ts'
import { planned } from '../editing/planned/field.ts'
import { livePreview, preview } from '../editing/preview.ts'
import { basedOn } from '../editing/stale/field.ts'
import { noteSave, refuseStale } from '../editing/stale/refuse.ts'
import { editedBy, keepEditor } from '../fields/edited-by.ts'
import { withCollectionWords } from '../words/apply.ts'
import { askForStatus, hideUnpublished, refuseDraftsToOthers } from './unpublished.ts'

type Definition = Omit<CollectionConfig, 'slug' | 'access'> & {
  /** Written by editors: drafts, autosave, versions, scheduled publishing, each language published on its own. */
  editorial?: boolean
  /** False for what is neither shown nor found, so needs no row in the change log. */
  logged?: boolean
}

const versions: CollectionConfig['versions'] = {
  maxPerDoc: 100,
  drafts: {
    autosave: { interval: 1500 },
    schedulePublish: true,
    validate: false,
    localizeStatus: true,
  },
}

/** A collection with its access from the table, its words from the dictionaries and its saves in the change log. */
export function defineCollection(slug: AccessRow, definition: Definition): CollectionConfig {
  const { editorial = false, logged = true, hooks = {}, ...config } = definition
  const { admin, ...row } = accessTable[slug] as (typeof accessTable)['users']
  const access = Object.fromEntries(
    Object.entries(row).map(([operation, rule]) => [operation, toAccess(rule)]),
  )
  const collection = withCollectionWords({
    ...config,
    slug,
    fields: [
      ...(logged ? [basedOn] : []),
      ...config.fields,
      ...(editorial ? [checklist, planned, editedBy] : []),
    ],
    access: {
      ...access,
      ...(admin && { admin: ({ req }) => toAccess(admin)({ req }) === true }),
    },
    ...(editorial && {
      versions,
      endpoints: [checklistOf(slug)],
      admin: { ...config.admin, preview: preview(slug), livePreview },
    }),
    hooks: {
      ...hooks,
      beforeChange: [...(hooks.beforeChange ?? []), ...(editorial ? [keepEditor] : [])],
      beforeOperation: [
        ...(editorial ? [refuseDraftsToOthers, askForStatus] : []),
        ...(logged ? [refuseStale] : []),
        ...(hooks.beforeOperation ?? []),
      ],
      afterRead: [...(editorial ? [hideUnpublished] : []), ...(hooks.afterRead ?? [])],
      afterChange: [
        ...(hooks.afterChange ?? []),
        ...(logged ? [recordSave, noteSave] : []),
        auditSave,
      ],
      afterDelete: [...(hooks.afterDelete ?? []), ...(logged ? [recordDelete] : []), auditDelete],
    },
  })
  // the labels that a refusal names are there only now
  return { ...collection, fields: withDates(slug, collection.fields) }
}
