import type { CollectionConfig, CollectionSlug } from 'payload'
import { recordDelete, recordSave } from '../changes/record.ts'
import { withFieldAccess } from '../access/fields.ts'
import { refuseShapeless } from '../access/shapeless.ts'
import { askForDeciding, narrowQuestion } from '../access/questions.ts'
import { toAccess } from '../access/rules.ts'
import { addedFields, getRow, type AccessRow } from '../access/table.ts'
import { giveOwn } from '../access/give-own.ts'
import { keepWithin } from '../access/within.ts'
import { auditDelete, auditSave } from '../audit/record.ts'
import { checklistOf } from '../editing/checks/endpoint.ts'
import { checklist } from '../editing/checks/field.ts'
import { withDates } from '../editing/dates.ts'
import { plansOf } from '../editing/planned/endpoint.ts'
import { planned } from '../editing/planned/field.ts'
import { livePreview, preview } from '../editing/preview.ts'
import { basedOn } from '../editing/stale/field.ts'
import { noteSave, refuseStale } from '../editing/stale/refuse.ts'
import { editedBy, keepEditor } from '../fields/edited-by.ts'
import { refuseIdentityDocument, refuseIdentityNumbers } from '../protection/refuse-identity.ts'
import { findTitle, keepTitleKeys, titleKeys } from '../title-search/field.ts'
import { widenTitleSearch } from '../title-search/widen.ts'
import { withCollectionWords } from '../words/apply.ts'
import { askForStatus, hideUnpublished, refuseDraftsToOthers } from './unpublished.ts'

type Definition = Omit<CollectionConfig, 'slug' | 'access'> & {
  /** Written by editors: drafts, autosave, versions, scheduled publishing, each language published on its own. */
  editorial?: boolean
  /** False for what is neither shown nor found, so needs no row in the change log. */
  logged?: boolean
  /** The field that says whose a document is, filled in for those who may create only their own. */
  owned?: string
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
  const { editorial = false, logged = true, owned, hooks = {}, ...config } = definition
  const { admin, fields, decidedBy, ...row } = getRow(slug)
  const title = findTitle(config)
  const cells = {
    ...fields,
    ...(logged && { basedOn: addedFields.basedOn }),
    ...(editorial && { editedBy: addedFields.editedBy }),
    ...(title && { titleKeys: addedFields.titleKeys }),
  }
  const access = Object.fromEntries(
    Object.entries(row).map(([operation, rule]) => [operation, toAccess(rule)]),
  )
  const collection = withCollectionWords({
    ...config,
    slug,
    fields: withFieldAccess(
      slug,
      [
        ...(logged ? [basedOn] : []),
        ...config.fields,
        ...(editorial ? [checklist, planned, editedBy] : []),
        ...(title ? [titleKeys(title)] : []),
      ],
      cells,
    ),
    access: {
      ...access,
      ...(admin && { admin: ({ req }) => toAccess(admin)({ req }) === true }),
    },
    ...(editorial && {
      versions,
      endpoints: [checklistOf(slug), plansOf(slug), ...(config.endpoints || [])],
      admin: { ...config.admin, preview: preview(slug), livePreview },
    }),
    hooks: {
      ...hooks,
      beforeValidate: [refuseIdentityNumbers, ...(hooks.beforeValidate ?? [])],
      beforeChange: [
        ...(hooks.beforeChange ?? []),
        ...(editorial ? [keepEditor] : []),
        ...(title ? [keepTitleKeys(title)] : []),
      ],
      beforeOperation: [
        refuseShapeless,
        narrowQuestion(slug),
        ...(title ? [widenTitleSearch(slug as CollectionSlug, title)] : []),
        ...(owned ? [giveOwn(owned, row.create)] : []),
        keepWithin(row.create, row.update),
        ...(decidedBy ? [askForDeciding(decidedBy)] : []),
        ...(editorial ? [refuseDraftsToOthers(row.update), askForStatus] : []),
        ...(logged ? [refuseStale] : []),
        ...(config.upload ? [refuseIdentityDocument] : []),
        ...(hooks.beforeOperation ?? []),
      ],
      afterRead: [...(editorial ? [hideUnpublished(row.update)] : []), ...(hooks.afterRead ?? [])],
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
