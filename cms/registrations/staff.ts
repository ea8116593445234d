import type { Payload, Where } from 'payload'
import { hasRole } from '../access/roles.ts'
import type { Asker } from '../accounts/asker.ts'
import type { SignedIn } from '../accounts/sessions.ts'
import { idOf, type StoredEvent, type Texts } from './event.ts'
import { findRoster } from './roster.ts'

const day = 86_400_000

/** Which events a person receives people at: editors all, coordinators those of their region. */
function toStaffed(user: SignedIn): Where | undefined {
  const mode: Where = { 'registration.mode': { not_equals: 'none' } }
  if (hasRole(user as never, 'editor', 'administrator')) return mode
  if (!hasRole(user as never, 'coordinator') || !user.region) return undefined
  return { and: [mode, { region: { equals: idOf(user.region) } }] }
}

/** The event of this address, for its staff. */
export async function findStaffed(
  payload: Payload,
  user: SignedIn,
  slug: string,
): Promise<StoredEvent | null> {
  const staffed = toStaffed(user)
  if (!staffed) return null
  const found = await payload.db.findOne<StoredEvent & { id: number }>({
    collection: 'events',
    where: { and: [{ slug: { equals: slug } }, staffed] },
    locale: 'all',
  })
  return found as StoredEvent | null
}

export type StaffedEvent = {
  title: Texts
  slug: string
  startsAt: string
  endsAt: string
  taken: number
  attended: number
}

/** The events at whose door the asker may stand, from yesterday on. */
export const listStaffed =
  (payload: Payload) =>
  async ({ user }: Asker): Promise<StaffedEvent[]> => {
    const staffed = user && toStaffed(user)
    if (!staffed) return []
    const since = new Date(Date.now() - day).toISOString()
    const { docs } = await payload.db.find<StoredEvent & { id: number }>({
      collection: 'events',
      where: { and: [staffed, { endsAt: { greater_than: since } }] },
      locale: 'all',
      sort: 'startsAt',
      limit: 100,
      pagination: false,
    })
    return Promise.all(
      docs.map(async ({ id, title, slug, startsAt, endsAt }) => {
        const roster = await findRoster(payload, id)
        const { taken = 0, attended = 0 } = roster ?? {}
        return { title: title as Texts, slug: slug!, startsAt, endsAt, taken, attended }
      }),
    )
  }
