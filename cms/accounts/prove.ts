import type { Payload } from 'payload'
import { z } from 'zod'
import type { PupilCard, User } from '../payload-types.ts'
import type { Asker } from './asker.ts'
import { getLimits, type Later } from './limits.ts'
import { checkPassword } from './passwords.ts'
import type { OpenSession } from './sessions.ts'

type Proof = { ok: true } | { ok: false; reason: 'proof' } | Later

/**
 * Whether somebody who is signed in knows the password, or the PIN of the card, as well: an open
 * session alone, on a phone that was left lying, changes nothing important.
 */
export async function prove(
  payload: Payload,
  { id }: Pick<User, 'id'>,
  secret: string,
): Promise<Proof> {
  const limits = getLimits(payload)
  const later = await limits.take(['proof', String(id)])
  if (later) return later
  const [user, card] = await Promise.all([
    payload.db.findOne<User>({ collection: 'users', where: { id: { equals: id } } }),
    payload.db.findOne<PupilCard>({ collection: 'pupil-cards', where: { user: { equals: id } } }),
  ])
  const hash = user?.hash ?? card?.pinHash
  const { right } = await checkPassword(secret, { hash, salt: user?.salt })
  if (!right) return { ok: false, reason: 'proof' }
  await limits.forget(['proof', String(id)])
  return { ok: true }
}

const form = z.object({ current: z.string().max(1000) })
const quarter = 15 * 60_000

/** Gives the password again for what comes next in this session; it holds for a quarter of an hour. */
export const proveOneself =
  (payload: Payload) =>
  async ({ user, halfway }: Asker, given: unknown): Promise<Proof> => {
    const { data } = form.safeParse(given)
    const owner = user ?? halfway?.user
    const session = user?.session ?? halfway?.session
    if (!data || !owner || !session) return { ok: false, reason: 'proof' }
    const proven = await prove(payload, owner, data.current)
    if (proven.ok) await getLimits(payload).note(['proven', String(session.recordId)])
    return proven
  }

/** Whether the password was given in this session not long ago: to begin it, or again since. */
export const isProven = async (
  payload: Payload,
  { recordId, createdAt }: OpenSession,
): Promise<boolean> =>
  Date.now() - createdAt.getTime() < quarter ||
  (await getLimits(payload).has(['proven', String(recordId)]))
