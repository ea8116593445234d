import type { Payload, Where } from 'payload'
import { inTransaction } from '../database/in-transaction.ts'
import { notify } from '../notifications/notify.ts'
import type { Kind } from './life.ts'
import type { StoredEvent } from './event.ts'
import { findConcerned, type Registration } from './move.ts'
import { findIn } from './settle.ts'

const hour = 3_600_000

/** Who is reminded when; the nearer one comes first, so that whoever comes late is not told of tomorrow. */
const reminders: readonly { kind: Kind; before: number; after: number }[] = [
  { kind: 'event_soon', before: hour, after: 0 },
  { kind: 'event_tomorrow', before: 24 * hour, after: 12 * hour },
]

/** Who has been reminded of what that begins when, so that a look at the clock asks about nobody twice. */
const reminded = new WeakMap<Payload, Map<string, number>>()

function getReminded(payload: Payload): Map<string, number> {
  const known = reminded.get(payload) ?? new Map<string, number>()
  reminded.set(payload, known)
  return known
}

/** Reminds those who have a place, a day and an hour before; of another hour of the event once more. */
export async function remind(payload: Payload, now = new Date()) {
  const known = getReminded(payload)
  for (const [key, begins] of known) if (begins < now.getTime()) known.delete(key)
  for (const { kind, before, after } of reminders) {
    const from = new Date(now.getTime() + after).toISOString()
    const to = new Date(now.getTime() + before).toISOString()
    const { docs } = await payload.db.find<StoredEvent & { id: number }>({
      collection: 'events',
      where: {
        and: [
          { startsAt: { greater_than: from } },
          { startsAt: { less_than_equal: to } },
          { cancelled: { not_equals: true } },
        ],
      },
      locale: 'all',
      limit: 0,
      pagination: false,
    })
    for (const event of docs as unknown as StoredEvent[]) await remindOf(payload, event, kind, now)
  }
}

async function remindOf(payload: Payload, event: StoredEvent, kind: Kind, now: Date) {
  const known = getReminded(payload)
  const begins = new Date(event.startsAt).getTime()
  const keyOf = ({ id }: Registration) => `${kind}:${id}:${begins}`
  const isFresh = (registration: Registration) => !known.has(keyOf(registration))
  const seats: Where = { state: { equals: 'confirmed' } }
  if (!(await findIn({ payload }, event.id, seats)).some(isFresh)) return
  const told = await inTransaction(payload, async (req) => {
    const fresh = (await findIn(req, event.id, seats)).filter(isFresh)
    for (const registration of fresh)
      for (const user of await findConcerned(req, registration))
        await notify(req, {
          user,
          kind,
          key: keyOf(registration),
          path: '/account/registrations/',
          values: { event: event.title, name: registration.name, startsAt: event.startsAt },
          now,
        })
    return fresh
  })
  for (const registration of told) known.set(keyOf(registration), begins)
}
