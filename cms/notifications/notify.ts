import type { PayloadRequest } from 'payload'
import { findDigest, findNow } from './hours.ts'
import { kinds, type Kind } from './kinds.ts'
import { findPreferences, isWritten } from './preferences.ts'
import type { Values } from './say.ts'

export type News = {
  /** The account that is told. */
  user: number | string
  kind: Kind
  /** Names this very piece of news: told once, however often somebody tries. */
  key: string
  values: Values
  /** The page it is about, without its language: `/account/registrations/`. */
  path: string
  now?: Date
}

/**
 * Tells somebody something, in the transaction of what is told: it stands in their account when that
 * is committed, and is written by mail as its kind and the person's wishes say. False where the
 * same has been told before.
 */
export async function notify(
  req: PayloadRequest,
  { user, kind, key, values, path, now = new Date() }: News,
): Promise<boolean> {
  const { db } = req.payload
  const told = `${user}:${key}`
  const where = { key: { equals: told } }
  if (await db.findOne({ collection: 'notifications', where, req })) return false
  const wishes = await findPreferences(req.payload, user, req)
  const at = kinds[kind].mail === 'now' ? findNow(now, wishes) : findDigest(now, wishes)
  const waits = isWritten(kind, wishes)
  await db.create({
    collection: 'notifications',
    data: {
      user,
      kind,
      key: told,
      values,
      path,
      at: now.toISOString(),
      mail: waits ? 'waiting' : 'none',
      mailAt: waits ? at.toISOString() : null,
    },
    req,
  })
  return true
}
