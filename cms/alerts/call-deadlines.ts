import type { Payload } from 'payload'
import { idOf, type Id } from '../applications/who.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { notify } from '../notifications/notify.ts'
import type { Application } from '../payload-types.ts'
import { findOpenCalls, type OpenCall } from './open-calls.ts'

const hour = 3_600_000
/** How many hours before the end it is told that an application has not been sent, the nearest first. */
const reminders = [3, 24, 72]

/**
 * Tells who has begun an application and not sent it that its end is near: once for each of the
 * reminders, and once for however many applications to one call. Whoever began later than a reminder
 * would have come knows of the end. Returns how many were told.
 */
export async function tellOfDeadlines(payload: Payload, now = new Date()): Promise<number> {
  const farthest = new Date(now.getTime() + reminders.at(-1)! * hour).toISOString()
  const near = await findOpenCalls(payload, now, { closesAt: { less_than_equal: farthest } })
  let told = 0
  for (const open of near) {
    const left = Date.parse(open.closesAt) - now.getTime()
    const hours = reminders.find((each) => left <= each * hour)
    if (hours) told += await remind(payload, open, hours, now)
  }
  return told
}

async function remind(payload: Payload, { call, closesAt }: OpenCall, hours: number, now: Date) {
  const begun = await findBegun(payload, call.id, new Date(Date.parse(closesAt) - hours * hour))
  return inTransaction(payload, async (req) => {
    let told = 0
    for (const [account, numbers] of begun) {
      const [only] = numbers.length === 1 ? numbers : []
      const isTold = await notify(req, {
        user: account,
        kind: 'call_deadline',
        // an end that the editors have moved is another end
        key: `call_deadline:${call.id}:${Date.parse(call.closesAt)}:${hours}`,
        values: { call: call.title as never, closesAt },
        path: only ? `/account/applications/${only}/` : '/account/applications/',
        now,
      })
      if (isTold) told += 1
    }
    return told
  })
}

/** The numbers of what has been begun before that moment and not been sent, by account. */
async function findBegun(payload: Payload, call: Id, before: Date): Promise<Map<Id, string[]>> {
  const { docs } = await payload.db.find<Application>({
    collection: 'applications',
    where: {
      and: [
        { call: { equals: call } },
        { state: { in: ['draft', 'returned'] } },
        { createdAt: { less_than_equal: before.toISOString() } },
      ],
    },
    sort: 'id',
    limit: 0,
    pagination: false,
  })
  const begun = new Map<Id, string[]>()
  for (const { account, number } of docs) {
    const id = idOf(account)!
    begun.set(id, [...(begun.get(id) ?? []), number])
  }
  return begun
}
