import type { Payload } from 'payload'
import { idOf } from '../applications/who.ts'
import { getLastSeq } from '../changes/follow.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { toMark } from '../editing/stale/marks.ts'
import { notify } from '../notifications/notify.ts'
import { findChangedPeople } from './changed.ts'
import { findOpenCalls, type OpenCall } from './open-calls.ts'
import { findReaders, type Reader } from './readers.ts'
import { keepReachable, suits } from './suits.ts'

const key = 'call-alerts'
/** Of which open calls everybody has been told, and who had changed by then. */
type Kept = { told: string[]; seq?: number; at?: string }

/**
 * Tells members of calls that fit them, and guardians of what fits a child who has no account: of a
 * call that has opened, or whose conditions are others, everybody; of all that are open those who are
 * new or whose profile has changed. Once for each call, in the letter of the day. A process that dies
 * amid it begins again, and whoever has been told is not told twice. Returns how many were told.
 */
export async function tellOfFittingCalls(payload: Payload, now = new Date()): Promise<number> {
  // before anything is read: whoever changes from here on is looked at again
  const seq = await getLastSeq(payload)
  const kept = await payload.kv.get<Kept>(key)
  const since = { seq: kept?.seq ?? seq, at: kept?.at ?? now.toISOString() }
  const open = await findOpenCalls(payload, now)
  const before = new Set(kept?.told)
  const [known, fresh] = [true, false].map((isTold) =>
    open.filter((each) => before.has(toName(each)) === isTold),
  ) as [OpenCall[], OpenCall[]]
  const people = await findChangedPeople(payload, since)
  const told =
    (await tellAll(payload, fresh, findReaders(payload), now)) +
    (await tellAll(payload, known, findReaders(payload, people), now))
  if (fresh.length > 0 || people.length > 0 || seq !== kept?.seq)
    await payload.kv.set(key, { told: open.map(toName), seq, at: now.toISOString() })
  return told
}

/** A call with what decides whom it fits: other conditions are for other people. */
const toName = ({ call: { id, eligibility, fields, closesAt } }: OpenCall): string =>
  `${id}:${toMark({ eligibility, fields, closesAt })}`

async function tellAll(
  payload: Payload,
  calls: readonly OpenCall[],
  batches: AsyncIterable<Reader[]>,
  now: Date,
): Promise<number> {
  let told = 0
  if (calls.length === 0) return told
  for await (const readers of batches)
    for (const call of calls) told += await tell(payload, call, readers, now)
  return told
}

async function tell(
  payload: Payload,
  { call, closesAt }: OpenCall,
  readers: readonly Reader[],
  now: Date,
): Promise<number> {
  const wanted = readers.filter(({ profile }) => suits(call, profile))
  const reached = await keepReachable(payload, call, wanted)
  if (reached.length === 0) return 0
  return inTransaction(payload, async (req) => {
    let told = 0
    for (const { profile, account } of reached) {
      const isOwn = idOf(profile.user) === account
      const isTold = await notify(req, {
        user: account,
        kind: isOwn ? 'call_fits' : 'call_fits_child',
        key: isOwn ? `call_fits:${call.id}` : `call_fits:${call.id}:${profile.id}`,
        values: { call: call.title as never, closesAt, name: profile.givenName },
        path: `/calls/${call.slug}/`,
        now,
      })
      if (isTold) told += 1
    }
    return told
  })
}
