import type { Payload } from 'payload'
import { inTransaction } from '../database/in-transaction.ts'
import { queueLetter } from '../mail/queue.ts'
import { recordAct } from './record.ts'

/** More minors' records than this, read in an hour by one account, is reported to administrators. */
export const mostAnHour = 50
const hour = 60 * 60 * 1000

/** Reports an account that reads many minors' records: in the audit log and by mail, once an hour. */
export async function raiseAlarm(
  payload: Payload,
  viewer: number | string,
  count: number,
  at = new Date(),
) {
  if (count <= mostAnHour) return
  await inTransaction(payload, async (req) => {
    const { totalDocs } = await payload.db.count({
      collection: 'audit',
      where: {
        and: [
          { action: { equals: 'bulk_read' } },
          { actor: { equals: String(viewer) } },
          { at: { greater_than: new Date(at.getTime() - hour).toISOString() } },
        ],
      },
      req,
    })
    if (totalDocs > 0) return
    await recordAct(req, { action: 'bulk_read', subject: 'profiles', count, actor: viewer })
    const { docs } = await payload.find({
      collection: 'users',
      where: { roles: { contains: 'administrator' } },
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    for (const { id, email, locale } of docs)
      await queueLetter(req, {
        name: 'audit.alarm',
        key: `audit.alarm ${id} ${viewer} ${at.toISOString()}`,
        to: email,
        locale,
        values: { account: viewer, count },
      })
  })
}
