import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from './asker.ts'
import { getSessions } from './sessions.ts'

/** Where one is signed in: on which device, since when, last seen when, and whether it is this one. */
export type OwnSession = {
  id: string
  device: string | null
  beganAt: string
  lastSeenAt: string
  isThis: boolean
}

export const listOwnSessions =
  (payload: Payload) =>
  async ({ user }: Asker): Promise<OwnSession[]> => {
    if (!user) return []
    const found = await getSessions(payload).list(user.id)
    return found.map(({ recordId, device, createdAt, lastSeenAt }) => ({
      id: String(recordId),
      device,
      beganAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      isThis: recordId === user.session.recordId,
    }))
  }

const choice = z.object({ session: z.string().max(40) })

/** Ends the session named, or all others but this one. Somebody else's is not found, so nothing happens. */
export const endOwnSession =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<{ ok: boolean }> => {
    const { data } = choice.safeParse(given)
    if (!user || !data) return { ok: false }
    const sessions = getSessions(payload)
    if (data.session === 'others') await sessions.endAll(user.id, { except: user.session.recordId })
    else await sessions.endOne(user.id, toRecordId(payload, data.session))
    return { ok: true }
  }

const toRecordId = (payload: Payload, id: string) =>
  (payload.db.defaultIDType === 'number' ? Number(id) || 0 : id) as number
