import type { CollectionBeforeOperationHook, CollectionSlug, Where } from 'payload'
import { isStaff, seesDrafts } from '../access/roles.ts'
import type { Title } from './field.ts'
import { findTitles } from './find.ts'

/**
 * The admin's lists and relation pickers ask for a title that is like what was typed. Staff find it
 * however it was typed: Жаксылыков by Zhaksylykov. The question still names the title, so whose
 * title the asker may not read is not found this way either. What is found by was made of drafts too:
 * where there are drafts, only those who see all of them find so.
 */
export const widenTitleSearch =
  (collection: CollectionSlug, title: Title): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    if (operation !== 'read' || !('where' in args) || !args.where) return args
    const hasDrafts = Boolean(req.payload.collections[collection].config.versions?.drafts)
    if (!(hasDrafts ? seesDrafts(req.user) : isStaff(req.user))) return args
    const where = await widen(args.where as Where)
    return { ...args, where }

    async function widen(where: Where): Promise<Where> {
      const parts = await Promise.all(
        Object.entries(where).map(async ([path, condition]): Promise<Where> => {
          if (/^(and|or)$/i.test(path))
            return { [path]: await Promise.all((condition as Where[]).map(widen)) }
          const typed = path === title.name ? (condition as { like?: unknown }).like : undefined
          if (typeof typed !== 'string') return { [path]: condition } as Where
          const ids = await findTitles(req, collection, typed)
          const asTyped = { [path]: condition } as Where
          return ids.length > 0 ? { or: [asTyped, { id: { in: ids } }] } : asTyped
        }),
      )
      return parts.length === 1 ? parts[0]! : { and: parts }
    }
  }
