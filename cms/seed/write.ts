import type { CollectionSlug, PayloadRequest } from 'payload'
import type { SeedDocument, SeededCollection } from './document.ts'
import { findLocales, toData, toDefaults, type Context } from './to-data.ts'

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

  /**
   * The row is laid down in every language at once, then saved in the first one through Payload,
   * which validates, runs the hooks, makes the version and the change: one save instead of three.
   */
  async function write<Name extends SeededCollection>(
    collection: Name,
    { key, draft, ...source }: SeedDocument<Name>,
    { file, ...more }: { file?: File; [field: string]: unknown } = {},
  ) {
    const { flattenedFields, versions } = payload.collections[collection].config
    const status = draft ? 'draft' : 'published'
    const languages = findLocales(flattenedFields, source)
    const [first = 'kk', ...others] = languages
    const editorial = Boolean(versions?.drafts)
    const whole: Data = {
      ...toDefaults(flattenedFields),
      ...toData(flattenedFields, source, 'all', context),
    }
    const data = {
      ...toData(flattenedFields, source, first, context, whole),
      ...more,
      ...(editorial && { _status: status }),
    } as never
    const options = {
      collection: collection as CollectionSlug,
      data,
      ...(file && { file, overwriteExistingFiles: true }),
      ...(draft && { draft }),
      locale: first,
      depth: 0,
      overrideAccess: true,
      req,
    }
    if (others.length === 0) {
      ids.set(`${collection}/${key}`, (await payload.create(options)).id)
      return
    }
    if (editorial) whole._status = Object.fromEntries(languages.map((each) => [each, status]))
    const { id } = await payload.db.create({ collection, data: whole, req })
    await payload.update({ ...options, id })
    ids.set(`${collection}/${key}`, id as number)
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

  return { write, writeGlobal, getId: context.getId }
}
