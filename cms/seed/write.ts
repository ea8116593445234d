import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import type { Locale } from '../../search/document.ts'
import type { SeedDocument, SeededCollection } from './document.ts'
import { findLocales, toData, type Context } from './to-data.ts'

type Data = Record<string, unknown>
type File = { data: Buffer; name: string; mimetype: string; size: number }

/** Writes documents in the transaction of `req` and remembers their ids by collection and key. */
export function createWriter(req: PayloadRequest, startedAt: Date) {
  const { payload } = req
  const ids = new Map<string, number | string>()
  const context: Context = {
    startedAt,
    getId(collection, key) {
      const id = ids.get(`${collection}/${key}`)
      if (id === undefined)
        throw new Error(`The seed names ${collection}/${key}, which is not written yet`)
      return id
    },
  }

  /** Each language is written and published by itself, as editors do it. */
  async function write<Name extends SeededCollection>(
    collection: Name,
    { key, draft, ...source }: SeedDocument<Name>,
    { file, ...more }: { file?: File; [field: string]: unknown } = {},
  ) {
    const { flattenedFields, versions } = payload.collections[collection].config
    const editorial = Boolean(versions?.drafts)
    const status = editorial ? { _status: draft ? 'draft' : 'published' } : {}
    const [first = 'kk', ...others] = findLocales(flattenedFields, source)
    const toPart = (locale: Locale, stored?: Data) =>
      toData(flattenedFields, source, locale, context, stored)
    const created = (await payload.create({
      collection: collection as CollectionSlug,
      data: { ...toPart(first), ...more, ...status } as never,
      ...(file && { file, overwriteExistingFiles: true }),
      ...(draft && { draft }),
      locale: first,
      depth: 0,
      overrideAccess: true,
      req,
    })) as Data & { id: number | string }
    for (const locale of others) {
      await payload.update({
        collection: collection as CollectionSlug,
        id: created.id,
        data: { ...onlyTexts(flattenedFields, toPart(locale, created)), ...status } as never,
        ...(draft && { draft }),
        locale,
        depth: 0,
        overrideAccess: true,
        overrideLock: true,
        req,
      })
    }
    ids.set(`${collection}/${key}`, created.id)
    return created.id
  }

  async function writeGlobal(slug: 'site-settings' | 'navigation', source: Data) {
    const { flattenedFields } = payload.globals.config.find((global) => global.slug === slug)!
    let stored: Data | undefined
    for (const locale of findLocales(flattenedFields, source)) {
      const data = toData(flattenedFields, source, locale, context, stored) as never
      stored = (await payload.updateGlobal({
        slug,
        data,
        locale,
        depth: 0,
        overrideAccess: true,
        req,
      })) as never
    }
  }

  return { write, writeGlobal }
}

/** What differs between languages; the rest is stored already. */
const onlyTexts = (fields: FlattenedField[], data: Data): Data =>
  Object.fromEntries(
    fields
      .filter(
        (field) =>
          field.name in data &&
          (('localized' in field && field.localized) || field.type === 'array'),
      )
      .map((field) => [field.name, data[field.name]]),
  )
