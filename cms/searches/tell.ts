import type { Payload } from 'payload'
import { inTransaction } from '../database/in-transaction.ts'
import { findFresh } from './list-own.ts'
import { tellOwner } from './news.ts'
import { findRows, listIds, mostFresh, updateRow } from './rows.ts'

const day = 24 * 3_600_000

/**
 * Tells owners that their searches find something new: the number of what they have not been told of
 * before, and the name they gave the search. At most once a day for each search, and only of what
 * the owner may see when it is told. The mail is that of notifications.
 */
export async function tell(payload: Payload, now = new Date()): Promise<number> {
  const rows = (await findRows(payload, { freshAt: { exists: true } })).filter(
    ({ freshAt, toldAt }) =>
      freshAt && (!toldAt || (toldAt < freshAt && +new Date(toldAt) + day <= +now)),
  )
  const fresh = await findFresh(payload, rows)
  let told = 0
  for (const row of rows) {
    const before = listIds(row.told)
    const ids = (fresh.get(row.id) ?? []).map(({ id }) => id).filter((id) => !before.includes(id))
    if (ids.length === 0) continue
    await inTransaction(payload, async (req) => {
      await tellOwner(req, row, { count: ids.length, now })
      const data = { told: [...ids, ...before].slice(0, mostFresh), toldAt: now.toISOString() }
      await updateRow(payload, row, data, req)
    })
    told += 1
  }
  return told
}
