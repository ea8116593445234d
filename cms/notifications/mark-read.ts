import type { Payload, Where } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'

const form = z.object({ notification: z.string().max(40) })

/** Marks one as read, or `all`; somebody else's is not found, so nothing happens. */
export const markRead =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<{ ok: boolean }> => {
    const { data } = form.safeParse(given)
    if (!user || !data) return { ok: false }
    const which: Where[] =
      data.notification === 'all' ? [] : [{ id: { equals: data.notification } }]
    await payload.db.updateMany({
      collection: 'notifications',
      where: { and: [{ user: { equals: user.id } }, { readAt: { exists: false } }, ...which] },
      data: { readAt: new Date().toISOString() },
      returning: false,
    })
    return { ok: true }
  }
