import type { Payload, Where } from 'payload'
import { findClosingOf, findStandingOf } from '../calls/open.ts'
import type { Call } from '../payload-types.ts'

const day = 86_400_000

/** A call that takes applications at this moment; `closesAt` with what our own absence has put off. */
export type OpenCall = { call: Call; closesAt: string }

/** The calls that are open, in all languages at once; `where` narrows them. */
export async function findOpenCalls(
  payload: Payload,
  now: Date,
  where: Where = {},
): Promise<OpenCall[]> {
  const { docs } = await payload.db.find<Call>({
    collection: 'calls',
    where: {
      and: [
        where,
        { opensAt: { less_than_equal: now.toISOString() } },
        // an end can be put off by what the platform was away, which is never a day
        { closesAt: { greater_than: new Date(now.getTime() - day).toISOString() } },
      ],
    },
    locale: 'all',
    sort: 'closesAt',
    limit: 0,
    pagination: false,
  })
  const open: OpenCall[] = []
  for (const call of docs) {
    const closing = await findClosingOf(payload, call)
    const isOpen = findStandingOf(call, closing, now) === 'open'
    // whoever hears of it in the grace after the end hears of it too late
    if (isOpen && new Date(closing.closesAt) > now) open.push({ call, closesAt: closing.closesAt })
  }
  return open
}
