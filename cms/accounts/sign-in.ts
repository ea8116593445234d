import type { Payload } from 'payload'
import { z } from 'zod'
import { passCode } from '../factors/pass.ts'
import type { User } from '../payload-types.ts'
import { findAccountRefusal, type AccountRefused } from '../protection/accounts.ts'
import type { Asker } from './asker.ts'
import { beginSession, type SignedInNow } from './begin-session.ts'
import { getLimits, limitSignIn, type Later } from './limits.ts'
import { noteRefusal } from './note-sign-in.ts'
import { checkPassword, hashPassword } from './passwords.ts'

const form = z.object({
  email: z.string().trim().toLowerCase().max(254),
  // nothing longer is anybody's password
  password: z.string().max(1000),
  /** A program gives the code of the second factor at once; the site asks for it on a page of its own. */
  otp: z.string().max(40).optional(),
})

export type SignInRefusal = { ok: false; reason: 'wrong' } | Later

/**
 * Signs in by e-mail and password. Whether the account exists shows neither in the answer nor in the
 * time. Where a second factor is asked for, the session is halfway until it is given.
 */
export const signIn =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<SignedInNow | SignInRefusal | AccountRefused> => {
    const { data } = form.safeParse(given)
    if (!data) return { ok: false, reason: 'wrong' }
    const ways = { here: 'signInHere', there: 'signInThere' } as const
    const limit = await limitSignIn(payload, ways, data.email, asker.address)
    if (limit.later) {
      noteRefusal(payload, 'later')
      return limit.later
    }
    const user = data.email
      ? await payload.db.findOne<User>({
          collection: 'users',
          where: { email: { equals: data.email } },
        })
      : null
    const { right, outdated } = await checkPassword(data.password, user ?? {})
    if (!user || !right || user.closedAt) {
      noteRefusal(payload, user?.closedAt ? 'closed' : 'wrong', user)
      return { ok: false, reason: 'wrong' }
    }
    // told only to whoever knows the password
    const refusal = await findAccountRefusal(payload, user.id)
    if (refusal) return { ok: false, reason: refusal }
    if (outdated) await keepInTodaysWay(payload, user, data.password)
    await limit.succeeded()
    if (!user.secondFactorAt) return beginSession(payload, asker, user)
    if (!data.otp) return beginSession(payload, asker, user, { awaitsCode: true })
    const limits = getLimits(payload)
    const later = await limits.take(['code', String(user.id)])
    if (later) return later
    if (!(await passCode(payload, user, data.otp))) {
      noteRefusal(payload, 'code', user)
      return { ok: false, reason: 'wrong' }
    }
    await limits.forget(['code', String(user.id)])
    return beginSession(payload, asker, user)
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
