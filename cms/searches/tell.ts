import type { Payload } from 'payload'
import { inTransaction } from '../database/in-transaction.ts'
import { notify } from '../notifications/notify.ts'
import { findFresh } from './list-own.ts'
import { ownerOf } from './owners.ts'
import { findRows, updateRow } from './rows.ts'

const day = 24 * 3_600_000

/**
 * Tells owners that their searches find something new: the number of it and the name they gave the
 * search, nothing of what was found. At most once a day for each search, and only of what the
 * owner may see when it is told. The mail is that of notifications.
 */
export async function tell(payload: Payload, now = new Date()): Promise<number> {
  const rows = (await findRows(payload, { freshAt: { exists: true } })).filter(
    ({ freshAt, toldAt }) =>
      freshAt && (!toldAt || (toldAt < freshAt && +new Date(toldAt) + day <= +now)),
  )
  const fresh = await findFresh(payload, rows)
  let told = 0
  for (const row of rows) {
    const count = fresh.get(row.id)?.length ?? 0
    if (count === 0) continue
    const user = ownerOf(row)
    await inTransaction(payload, async (req) => {
      const news = { search: row.name, count }
      await notify(req, {
        user,
        kind: 'saved_search',
        key: `saved-search:${row.id}:${row.freshAt}`,
        values: news,
        path: '/account/searches/',
        now,
      })
      await updateRow(payload, row, { toldAt: now.toISOString() }, req)
    })
    told += 1
  }
  return told
}
