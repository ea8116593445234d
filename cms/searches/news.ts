import type { Payload, PayloadRequest } from 'payload'
import { notify } from '../notifications/notify.ts'
import type { Search } from '../payload-types.ts'
import { ownerOf } from './owners.ts'

/** Begins the keys of all news of one search. */
const keyOf = ({ id }: Pick<Search, 'id'>) => `saved-search:${id}:`

type Found = { count: number; now: Date }

/** Tells the owner how many a search has found anew, and nothing of whom or what. */
export const tellOwner = (req: PayloadRequest, row: Search, { count, now }: Found) =>
  notify(req, {
    user: ownerOf(row),
    kind: 'saved_search',
    key: `${keyOf(row)}${row.freshAt}`,
    values: { search: row.name, count },
    path: '/account/searches/',
    now,
  })

/** What was to be told of a search is known: it has been looked at, or is gone. No letter says it any more. */
export const markNewsRead = ({ db }: Payload, row: Search) =>
  db.updateMany({
    collection: 'notifications',
    where: {
      and: [
        { user: { equals: ownerOf(row) } },
        { kind: { equals: 'saved_search' } },
        { key: { contains: `:${keyOf(row)}` } },
        { readAt: { exists: false } },
      ],
    },
    data: { readAt: new Date().toISOString() },
    returning: false,
  })
