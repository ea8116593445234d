import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import type { Notification } from '../payload-types.ts'
import type { Kind } from './kinds.ts'
import { findPreferences } from './preferences.ts'
import { say, type Values } from './say.ts'

const rows = 30
const form = z.object({
  locale: z.enum(['kk', 'ru', 'en']).default('kk'),
  page: z.coerce.number().int().min(1).catch(1).default(1),
})

/** A notification as its owner reads it. */
export type OwnNotification = {
  id: string
  kind: Kind
  text: string
  /** Without its language. */
  path: string | null
  at: string
  isNew: boolean
}

export type OwnNotifications = { docs: OwnNotification[]; pages: number; unread: number }

export const listOwn =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<OwnNotifications> => {
    if (!user) return { docs: [], pages: 0, unread: 0 }
    const { locale, page } = form.parse(given)
    const { timeZone } = await findPreferences(payload, user.id)
    const found = await payload.db.find<Notification>({
      collection: 'notifications',
      where: { user: { equals: user.id } },
      sort: ['-at', '-id'],
      limit: rows,
      page,
      pagination: true,
    })
    return {
      docs: found.docs.map(({ id, kind, values, path, at, readAt }) => ({
        id: String(id),
        kind,
        text: say(kind, (values ?? {}) as Values, locale, timeZone).text,
        path: path ?? null,
        at,
        isNew: !readAt,
      })),
      pages: found.totalPages,
      unread: await countUnread(payload, user.id),
    }
  }

/** How many the account has not read yet. */
export async function countUnread(payload: Payload, user: number | string): Promise<number> {
  const { totalDocs } = await payload.db.count({
    collection: 'notifications',
    where: { and: [{ user: { equals: user } }, { readAt: { exists: false } }] },
  })
  return totalDocs
}

export const countOwn =
  (payload: Payload) =>
  async ({ user }: Asker): Promise<number> =>
    user ? countUnread(payload, user.id) : 0
