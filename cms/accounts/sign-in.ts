import type { Payload } from 'payload'
import { z } from 'zod'
import { isStaff } from '../access/roles.ts'
import type { User } from '../payload-types.ts'
import { findAccountRefusal, type AccountRefused } from '../protection/accounts.ts'
import type { Asker } from './asker.ts'
import { toDevice } from './device.ts'
import { checkPassword, hashPassword } from './passwords.ts'
import { getSessions, type SignedIn } from './sessions.ts'

const form = z.object({
  email: z.string().trim().toLowerCase().max(254),
  // nothing longer is anybody's password
  password: z.string().max(1000),
})

export type SignedInNow = { ok: true; id: string; cookie: string; staff: boolean; user: SignedIn }
export type SignInRefusal = { ok: false; reason: 'wrong' }

/** Signs in by e-mail and password. Whether the account exists shows neither in the answer nor in the time. */
export const signIn =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<SignedInNow | SignInRefusal | AccountRefused> => {
    const { data } = form.safeParse(given)
    if (!data) return { ok: false, reason: 'wrong' }
    const user = await payload.db.findOne<User>({
      collection: 'users',
      where: { email: { equals: data.email } },
    })
    const { right, outdated } = await checkPassword(data.password, user ?? {})
    if (!user || !right || user.closedAt) return { ok: false, reason: 'wrong' }
    // told only to whoever knows the password
    const refusal = await findAccountRefusal(payload, user.id)
    if (refusal) return { ok: false, reason: refusal }
    if (outdated) await keepInTodaysWay(payload, user, data.password)
    return beginSession(payload, asker, user.id)
  }

/**
 * Opens a session for somebody who has proven who they are. The session of before the sign-in ends,
 * and the new one has a new id, so that an id planted in a browser is never signed in.
 */
export async function beginSession(
  payload: Payload,
  asker: Pick<Asker, 'user' | 'userAgent'>,
  user: User['id'],
): Promise<SignedInNow> {
  const sessions = getSessions(payload)
  if (asker.user) await sessions.endOne(asker.user.id, asker.user.session.recordId)
  const { id, cookie } = await sessions.begin(user, toDevice(asker.userAgent))
  const signedIn = await sessions.find(id)
  if (!signedIn) throw new Error('The session that has just begun is not there')
  return { ok: true, id, cookie, staff: isStaff(signedIn as never), user: signedIn }
}

/** Only if it is still the password that was checked: it may be being changed at this moment. */
async function keepInTodaysWay(payload: Payload, { id, hash }: User, password: string) {
  await payload.db.updateOne({
    collection: 'users',
    where: { and: [{ id: { equals: id } }, { hash: { equals: hash } }] },
    data: { hash: await hashPassword(password), salt: null },
    returning: false,
  })
}
