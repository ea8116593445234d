import type { PayloadRequest } from 'payload'
import { notify } from '../notifications/notify.ts'
import type { StoredEvent } from './event.ts'
import { live } from './life.ts'
import { findConcerned } from './move.ts'
import { writeRoster, type Roster } from './roster.ts'
import { findIn } from './settle.ts'

/** Tells those who come of another hour or place, once for every revision. */
export async function tellOfChange(
  req: PayloadRequest,
  event: StoredEvent,
  roster: Roster,
  now = new Date(),
) {
  const revision = event.revision ?? 0
  if (revision === (roster.told ?? 0)) return
  await writeRoster(req, roster, { told: revision })
  if (event.cancelled || new Date(event.endsAt) <= now) return
  for (const registration of await findIn(req, event.id, { state: { in: [...live] } }))
    for (const user of await findConcerned(req, registration))
      await notify(req, {
        user,
        kind: 'event_changed',
        key: `event_changed:${registration.id}:${revision}`,
        path: '/account/registrations/',
        values: { event: event.title, name: registration.name, startsAt: event.startsAt },
        now,
      })
}
