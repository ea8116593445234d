import type { CollectionSlug, PayloadRequest } from 'payload'
import { fits } from './fits.ts'
import { extentOf, rules } from './rules.ts'
import { getRow, type AccessRow } from './table.ts'

/** Whether the asker may change this one document, so that what is said about its drafts is theirs to hear. */
export async function mayChange(
  req: PayloadRequest,
  slug: AccessRow,
  id: number | string,
): Promise<boolean> {
  const extent = await extentOf(rules[getRow(slug).update], req)
  if (typeof extent === 'boolean') return extent
  const stored = await req.payload.db.findOne<{ id: number }>({
    collection: slug as CollectionSlug,
    where: { id: { equals: id } },
    req,
  })
  return Boolean(stored && (await fits(extent, stored as never, req)))
}
