import type {
  CollectionAfterReadHook,
  CollectionBeforeOperationHook,
  CollectionSlug,
  Field,
  PayloadRequest,
  Where,
} from 'payload'
import { locales, type Locale } from '../../search/document.ts'
import { fits } from '../access/fits.ts'
import { extentOf, rules, type RuleName } from '../access/rules.ts'

type Doc = Record<string, unknown>
type Status = string | Partial<Record<Locale, string>> | null | undefined

/** Whoever may change a document sees what of it is not published: editors all, a partner its own calls. */
const findDrafts = (rule: RuleName, req: PayloadRequest) => extentOf(rules[rule], req)

const saves: ReadonlySet<string> = new Set(['create', 'update', 'restoreVersion'])

/**
 * Drafts are given to those who may change the document; for everybody else the question is about the
 * published text. A list of drafts holds only the documents that the asker may change.
 */
export const refuseDraftsToOthers =
  (rule: RuleName): CollectionBeforeOperationHook =>
  async ({ args, collection, operation, req }) => {
    if (!('draft' in args) || !args.draft || args.overrideAccess === true) return args
    // to save a draft, or restore a version as one, is to read none
    if (saves.has(operation)) return args
    const extent = await findDrafts(rule, req)
    if (extent === true) return args
    if (extent === false) return { ...args, draft: false }
    if (!('id' in args)) {
      const { where } = args as { where?: Where }
      return { ...args, where: { and: [...(where ? [where] : []), extent] } }
    }
    const stored = await req.payload.db.findOne<{ id: number }>({
      collection: collection.slug as CollectionSlug,
      where: { id: { equals: args.id } },
      req,
    })
    return { ...args, draft: Boolean(stored && (await fits(extent, stored as never, req))) }
  }

/** Whatever of a document is asked for, its status is read too: without it nothing counts as published. */
export const askForStatus: CollectionBeforeOperationHook = ({ args }) => {
  if (!('select' in args) || !args.select) return args
  const { _status: _, ...select } = args.select as Record<string, unknown>
  const named = Object.values(select).some((value) => value !== false)
  return { ...args, select: named ? { ...select, _status: true } : select }
}

/**
 * Takes out of a document the text of every language that is not published, for whoever may not
 * change it: a draft of the Russian text must not show because the Kazakh one is out.
 */
export const hideUnpublished =
  (rule: RuleName): CollectionAfterReadHook =>
  async ({ collection, doc, overrideAccess, req }) => {
    if (overrideAccess || !doc) return doc
    const extent = await findDrafts(rule, req)
    if (extent === true || (extent && (await fits(extent, doc as Doc, req)))) return doc
    const status = (doc as { _status?: Status })._status
    const asked = (req.locale ?? 'kk') as Locale | 'all'
    hide(collection.fields, doc as Doc, (locale) => isPublished(status, locale ?? asked))
    return doc
  }

const isPublished = (status: Status, locale: string) =>
  typeof status === 'string' ? status === 'published' : status?.[locale as Locale] === 'published'

function hide(fields: Field[], doc: Doc, published: (locale?: string) => boolean) {
  for (const field of fields) {
    if ('localized' in field && field.localized && 'name' in field) {
      if (field.name !== '_status') doc[field.name] = publishedValue(doc[field.name], published)
      continue
    }
    if (field.type === 'tabs')
      field.tabs.forEach((tab) => hide(tab.fields, inner(doc, tab), published))
    else if (field.type === 'array')
      rows(doc[field.name]).forEach((row) => hide(field.fields, row, published))
    else if ('fields' in field) hide(field.fields, inner(doc, field), published)
  }
}

const rows = (value: unknown) => (Array.isArray(value) ? (value as Doc[]) : [])
const inner = (doc: Doc, field: object) =>
  'name' in field && field.name ? ((doc[field.name as string] ?? {}) as Doc) : doc

function publishedValue(value: unknown, published: (locale?: string) => boolean) {
  const perLocale =
    value &&
    typeof value === 'object' &&
    locales.some((locale) => locale in value) &&
    !('root' in value)
  if (!perLocale) return published() ? value : undefined
  return Object.fromEntries(Object.entries(value as Doc).filter(([locale]) => published(locale)))
}
