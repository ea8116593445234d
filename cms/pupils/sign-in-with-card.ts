import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { beginSession, type SignedInNow } from '../accounts/begin-session.ts'
import { limitSignIn, type Later } from '../accounts/limits.ts'
import { noteRefusal } from '../accounts/note-sign-in.ts'
import { checkPassword } from '../accounts/passwords.ts'
import type { PupilCard, User } from '../payload-types.ts'
import { findAccountRefusal } from '../protection/accounts.ts'
import { parseCode } from './codes.ts'

const form = z.object({
  code: z.string().max(20).transform(parseCode),
  pin: z
    .string()
    .max(20)
    .transform((typed) => typed.replace(/\D/g, '')),
})

/** Signs a pupil in by the code of the card and the PIN. Whether there is such a card shows in nothing. */
export const signInWithCard =
  (payload: Payload) =>
  async (
    asker: Asker,
    given: unknown,
  ): Promise<SignedInNow | { ok: false; reason: 'wrong' | 'under16' } | Later> => {
    const { data } = form.safeParse(given)
    if (!data) return { ok: false, reason: 'wrong' }
    const ways = { here: 'cardHere', there: 'cardThere' } as const
    const limit = await limitSignIn(payload, ways, `card ${data.code}`, asker.address)
    if (limit.later) {
      noteRefusal(payload, 'later')
      return limit.later
    }
    const card = await payload.db.findOne<PupilCard>({
      collection: 'pupil-cards',
      where: { code: { equals: data.code } },
    })
    const { right } = await checkPassword(data.pin, { hash: card?.pinHash })
    const user =
      card &&
      (await payload.db.findOne<User>({
        collection: 'users',
        where: { id: { equals: card.user } },
      }))
    if (!user || !right || user.closedAt) {
      noteRefusal(payload, user?.closedAt ? 'closed' : 'wrong', user)
      return { ok: false, reason: 'wrong' }
    }
    await limit.succeeded()
    if (await findAccountRefusal(payload, user.id)) return { ok: false, reason: 'under16' }
    return beginSession(payload, asker, user, { awaitsCode: Boolean(user.secondFactorAt) })
  }
