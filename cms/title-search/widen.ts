import type { CollectionBeforeOperationHook, CollectionSlug, PayloadRequest, Where } from 'payload'
import { isStaff } from '../access/roles.ts'
import type { Title } from './field.ts'
import { toAskedKeys } from './keys.ts'

/** More than anybody looks through; who means one of them types another letter. */
const most = 1000
/** A shorter beginning is of too many words. */
const shortest = 2

/**
 * The admin's lists and relation pickers ask for a title that is like what was typed. Staff find it
 * however it was typed: Жаксылыков by Zhaksylykov. The question still names the title, so whose
 * title the asker may not read is not found this way either.
 */
export const widenTitleSearch =
  (collection: CollectionSlug, title: Title): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    if (operation !== 'read' || !('where' in args) || !args.where || !isStaff(req.user)) return args
    const where = await widen(args.where as Where)
    return { ...args, where }

    async function widen(where: Where): Promise<Where> {
      const parts = await Promise.all(
        Object.entries(where).map(async ([path, condition]): Promise<Where> => {
          if (/^(and|or)$/i.test(path))
            return { [path]: await Promise.all((condition as Where[]).map(widen)) }
          const typed = path === title.name ? (condition as { like?: unknown }).like : undefined
          if (typeof typed !== 'string') return { [path]: condition } as Where
          const ids = await findByKeys(req, collection, typed)
          const asTyped = { [path]: condition } as Where
          return ids.length > 0 ? { or: [asTyped, { id: { in: ids } }] } : asTyped
        }),
      )
      return parts.length === 1 ? parts[0]! : { and: parts }
    }
  }

async function findByKeys(req: PayloadRequest, collection: CollectionSlug, typed: string) {
  const words = toAskedKeys(typed)
  if (words.length === 0 || words.some(([key]) => key!.length < shortest)) return []
  const { db, collections } = req.payload
  const drafts = Boolean(collections[collection].config.versions?.drafts)
  const path = drafts ? 'version.titleKeys' : 'titleKeys'
  const where: Where = {
    and: words.map((keys) => ({ or: keys.map((key) => ({ [path]: { contains: ` ${key}` } })) })),
  }
  const question = {
    collection,
    where,
    limit: most,
    pagination: false,
    req,
    ...(req.locale && { locale: req.locale }),
  } as const
  const { docs } = await (drafts ? db.queryDrafts(question) : db.find<{ id: number }>(question))
  return docs.map(({ id }) => id)
}
