import {
  Forbidden,
  type CollectionSlug,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  type Where,
} from 'payload'
import { fits } from './fits.ts'
import { extentOf, rules, type RuleName } from './rules.ts'

type Doc = Record<string, unknown>

/**
 * What somebody saves must be theirs after the save too: a coordinator makes no profile in another
 * region and moves none there, a partner no call of another organisation.
 */
export const keepWithin =
  (create: RuleName, update: RuleName): CollectionBeforeOperationHook =>
  async ({ args, collection, operation, overrideAccess, req }) => {
    if (overrideAccess || !('data' in args) || !args.data) return args
    if (operation !== 'create' && operation !== 'update') return args
    const extent = await extentOf(rules[operation === 'create' ? create : update], req)
    if (typeof extent === 'boolean') return args
    const data = args.data as Doc
    if (operation === 'update' && !touches(extent, data)) return args
    const stored =
      operation === 'update' && 'id' in args && args.id
        ? await readStored(collection.slug as CollectionSlug, args.id as number, req)
        : {}
    if (!(await fits(extent, { ...stored, ...data }, req))) throw new Forbidden(req.t)
    return args
  }

const touches = (where: Where, data: Doc): boolean =>
  Object.entries(where).some(([path, condition]) =>
    path === 'and' || path === 'or'
      ? (condition as Where[]).some((each) => touches(each, data))
      : path.split('.')[0]! in data,
  )

const readStored = (collection: CollectionSlug, id: number, req: PayloadRequest) =>
  req.payload.db.findOne<{ id: number }>({ collection, where: { id: { equals: id } }, req })
