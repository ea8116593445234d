import type { Payload, Where } from 'payload'
import { deliver } from '../notifications/deliver.ts'
import type { Registration } from '../payload-types.ts'
import { draw } from './draw.ts'
import { findEventById, idOf, isPublished, type Id, type StoredEvent } from './event.ts'
import { seated } from './life.ts'
import { remind } from './remind.ts'
import { countIn, ensureRoster, findRoster, takeRoster } from './roster.ts'
import { settle } from './settle.ts'
import { findShredding, shred } from './shred.ts'
import { inTurn } from './turn.ts'
import { findDrawing } from './window.ts'

async function findEvents(payload: Payload, where: Where): Promise<StoredEvent[]> {
  const { docs } = await payload.db.find<StoredEvent & { id: number }>({
    collection: 'events',
    where: { and: [where, { 'registration.mode': { not_equals: 'none' } }] },
    locale: 'all',
    limit: 0,
    pagination: false,
  })
  return docs as unknown as StoredEvent[]
}

/** A number is promised for the draw before anybody can enter. */
async function promiseLots(payload: Payload, now: Date) {
  const coming = await findEvents(payload, {
    and: [
      { 'registration.mode': { equals: 'lottery' } },
      { startsAt: { greater_than: now.toISOString() } },
    ],
  })
  for (const event of coming) if (isPublished(event)) await ensureRoster(payload, event.id)
  return coming
}

async function drawLots(payload: Payload, events: StoredEvent[], now: Date) {
  for (const { id } of events)
    await inTurn(payload, id, async (req) => {
      const event = await findEventById({ payload, req }, id)
      const at = event && findDrawing(event)
      if (!event || !at || event.cancelled || new Date(at) > now) return
      const roster = await takeRoster(req, id)
      if (!roster.drawnAt) await draw(req, event, roster, now)
    })
}

async function findEventsOf(payload: Payload, where: Where): Promise<Id[]> {
  const { docs } = await payload.db.find<Registration>({
    collection: 'registrations',
    where,
    select: { event: true },
    limit: 0,
    pagination: false,
  })
  return [...new Set(docs.map(({ event }) => idOf(event)))]
}

const hasPlace = async (payload: Payload, { id, capacity, startsAt }: StoredEvent, now: Date) =>
  new Date(startsAt) > now && (!capacity || (await countIn({ payload }, id, seated)) < capacity)

/** Offers that have run out, and places that are free while somebody waits; a full event is left in peace. */
async function settleRestless(payload: Payload, now: Date) {
  const lapsed = await findEventsOf(payload, {
    and: [
      { state: { equals: 'offered' } },
      { offerUntilAt: { less_than_equal: now.toISOString() } },
    ],
  })
  const waited = await findEventsOf(payload, { state: { equals: 'waiting' } })
  for (const id of new Set([...lapsed, ...waited])) {
    const event = await findEventById({ payload }, id)
    if (!event || new Date(event.endsAt) <= now) continue
    if (!lapsed.includes(id) && !event.cancelled && !(await hasPlace(payload, event, now))) continue
    await inTurn(payload, id, async (req) => settle(req, event, await takeRoster(req, id), now))
  }
}

async function shredOld(payload: Payload, now: Date) {
  const over = await findEvents(payload, { endsAt: { less_than: now.toISOString() } })
  let shredded = 0
  for (const event of over) {
    if (findShredding(event) > now) continue
    const roster = await findRoster(payload, event.id)
    if (roster && !roster.shreddedAt) shredded += await shred(payload, event, now)
  }
  return shredded
}

/** What nobody does: lots are drawn, offers run out, people are reminded, old data is destroyed. */
export async function lookAtEvents(payload: Payload, now = new Date()) {
  await drawLots(payload, await promiseLots(payload, now), now)
  await settleRestless(payload, now)
  await remind(payload, now)
  await deliver(payload, now)
  return { shredded: await shredOld(payload, now) }
}
