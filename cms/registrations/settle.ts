import type { PayloadRequest, Where } from 'payload'
import type { Registration } from '../payload-types.ts'
import type { Id, StoredEvent } from './event.ts'
import { live, seated } from './life.ts'
import { move } from './move.ts'
import { countIn, recount, type Roster } from './roster.ts'
import { findOfferEnd } from './window.ts'

/** Registrations of an event in these states, in the order of their line. */
export async function findIn(
  req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>,
  event: Id,
  where: Where,
  limit = 0,
) {
  const { docs } = await req.payload.db.find<Registration>({
    collection: 'registrations',
    where: { and: [{ event: { equals: event } }, where] },
    sort: 'number',
    limit,
    pagination: false,
    req,
  })
  return docs
}

/**
 * Brings an event's registrations in line with the event as it is at this moment: called off with it,
 * offers that have run out taken back, and places that are free given to those who wait. The turn of
 * the event has been taken. Returns the numbers as they then are.
 */
export async function settle(
  req: PayloadRequest,
  event: StoredEvent,
  roster: Roster,
  now = new Date(),
): Promise<Roster> {
  const moved = event.cancelled
    ? await callOff(req, event, now)
    : (await takeBack(req, event, now)) + (await giveFree(req, event, now))
  return moved > 0 ? recount(req, event.id, roster) : roster
}

async function callOff(req: PayloadRequest, event: StoredEvent, now: Date) {
  const waiting = await findIn(req, event.id, { state: { in: [...live] } })
  for (const each of waiting) await move(req, event, each, { move: 'callOff', by: 'clock', now })
  return waiting.length
}

async function takeBack(req: PayloadRequest, event: StoredEvent, now: Date) {
  const lapsed = await findIn(req, event.id, {
    and: [
      { state: { equals: 'offered' } },
      { offerUntilAt: { less_than_equal: now.toISOString() } },
    ],
  })
  for (const each of lapsed) await move(req, event, each, { move: 'lapse', by: 'clock', now })
  return lapsed.length
}

async function giveFree(req: PayloadRequest, event: StoredEvent, now: Date) {
  if (event.registration?.mode === 'none' || new Date(event.startsAt) <= now) return 0
  const taken = await countIn(req, event.id, seated)
  const free = event.capacity ? event.capacity - taken : 10_000
  if (free <= 0) return 0
  const next = await findIn(req, event.id, { state: { equals: 'waiting' } }, free)
  const offerUntilAt = findOfferEnd(event, now)
  for (const each of next)
    await move(
      req,
      event,
      each,
      offerUntilAt
        ? { move: 'offer', by: 'clock', more: { offerUntilAt }, now }
        : { move: 'promote', by: 'clock', now },
    )
  return next.length
}
