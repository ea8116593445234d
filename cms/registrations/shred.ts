import type { PayloadRequest, Payload } from 'payload'
import { vocabulary } from '../../search/vocabulary/values.ts'
import { idOf, type StoredEvent } from './event.ts'
import { findRoster, writeRoster } from './roster.ts'
import { findIn } from './settle.ts'
import { inTurn } from './turn.ts'

const day = 86_400_000

/** When everything about those who registered is destroyed. */
export const findShredding = ({ endsAt, registration }: StoredEvent): Date =>
  new Date(new Date(endsAt).getTime() + (registration?.retentionDays ?? 90) * day)

/**
 * Destroys the registrations of an event, with the news that spoke of them; the numbers in its roster
 * remain, and what people wished to have on their profiles. Returns how many there were.
 */
export const shred = (payload: Payload, event: StoredEvent, now = new Date()): Promise<number> =>
  inTurn(payload, event.id, async (req) => {
    const roster = await findRoster(payload, event.id, req)
    const rows = await findIn(req, event.id, {})
    for (const row of rows) {
      await forgetNews(req, row.id)
      await payload.db.deleteOne({
        collection: 'registrations',
        where: { id: { equals: row.id } },
        req,
      })
    }
    if (roster) await writeRoster(req, roster, { shreddedAt: now.toISOString() })
    return rows.length
  })

/** The news that name a registration hold the participant's name; a call may have the same number. */
async function forgetNews(req: PayloadRequest, registration: unknown) {
  await req.payload.db.deleteMany({
    collection: 'notifications',
    where: {
      and: [{ kind: { in: kindsOfEvents } }, { key: { contains: `:${idOf(registration)}:` } }],
    },
    req,
  })
}

const kindsOfEvents = vocabulary.notificationKind.filter((kind) =>
  /^(registration|event)_/.test(kind),
)
