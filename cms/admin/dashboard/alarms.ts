import { asUser, type Desk } from './desk.ts'

export type Alarm = { id: number; account: string; count: number; at: string }

/** Accounts that read many minors' records in an hour, of the last week; for administrators only. */
export async function findAlarms(desk: Desk, now = Date.now()): Promise<Alarm[]> {
  if (!desk.collections.some(({ slug }) => slug === 'audit')) return []
  const since = new Date(now - 7 * 24 * 60 * 60 * 1000).toISOString()
  const { docs } = await desk.payload.find({
    ...asUser(desk),
    collection: 'audit',
    where: { and: [{ action: { equals: 'bulk_read' } }, { at: { greater_than: since } }] },
    sort: '-seq',
    limit: 20,
    pagination: false,
  })
  return docs.map(({ id, actor, count, at }) => ({
    id,
    account: actor ?? '',
    count: count ?? 0,
    at,
  }))
}
