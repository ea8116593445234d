import type { Payload } from 'payload'
import { inTransaction } from '../database/in-transaction.ts'
import { keepLooking } from '../keep-looking.ts'
import { endRefusedSessions } from '../protection/accounts.ts'
import { emptyOwedLog } from '../erasure/with-delete.ts'
import { endWithChildhood, tellBefore18 } from './hand-over.ts'
import { reprotect } from './reprotect.ts'

/** How often the clock is looked at, in ms: what it changes must be in force within a minute. */
const pause = 20_000

/** The latest day of birth of those who are 18 at this moment. */
function toLatestBirth(now: Date): string {
  const then = new Date(now)
  then.setUTCFullYear(then.getUTCFullYear() - 18)
  return then.toISOString().slice(0, 10)
}

/**
 * What nobody saves: a minor who has turned 18, a consent that has ended. Each is put in force by a
 * transaction of its own that also tells the change log. Returns how many there were.
 */
export async function lookAtClock(payload: Payload, now = new Date()): Promise<number> {
  const { docs } = await payload.db.find<{ id: number }>({
    collection: 'profiles',
    where: {
      or: [
        {
          and: [
            { minor: { equals: true } },
            { birthDate: { less_than_equal: toLatestBirth(now) } },
          ],
        },
        { consentUntilAt: { less_than_equal: now.toISOString() } },
      ],
    },
    select: {},
    limit: 0,
    pagination: false,
  })
  for (const { id } of docs) await inTransaction(payload, (req) => reprotect(req, id, now))
  const told = await tellBefore18(payload, now)
  await endWithChildhood(payload)
  await endRefusedSessions(payload, now)
  await emptyOwedLog(payload)
  return docs.length + told
}

/** Looks at the clock from now on; returns how to stop. */
export const followClock = (payload: Payload) =>
  keepLooking(payload, {
    every: pause,
    look: () => lookAtClock(payload),
    failed: 'Consents could not be set right by the clock',
  })
