import type { Payload } from 'payload'
import { inTransaction } from '../database/in-transaction.ts'
import { notify } from '../notifications/notify.ts'
import type { Kind } from './life.ts'
import type { StoredEvent } from './event.ts'
import { findConcerned } from './move.ts'
import { findIn } from './settle.ts'

const hour = 3_600_000

/** Who is reminded when; the nearer one comes first, so that whoever comes late is not told of tomorrow. */
const reminders: readonly { kind: Kind; before: number; after: number }[] = [
  { kind: 'event_soon', before: hour, after: 0 },
  { kind: 'event_tomorrow', before: 24 * hour, after: 12 * hour },
]

/** Reminds those who have a place, a day and an hour before; of another hour of the event once more. */
export async function remind(payload: Payload, now = new Date()) {
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

const remindOf = (payload: Payload, event: StoredEvent, kind: Kind, now: Date) =>
  inTransaction(payload, async (req) => {
    for (const registration of await findIn(req, event.id, { state: { equals: 'confirmed' } }))
      for (const user of await findConcerned(req, registration))
        await notify(req, {
          user,
          kind,
          key: `${kind}:${registration.id}:${new Date(event.startsAt).getTime()}`,
          path: '/account/registrations/',
          values: { event: event.title, name: registration.name, startsAt: event.startsAt },
          now,
        })
  })
