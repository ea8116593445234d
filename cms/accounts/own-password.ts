import type { Payload } from 'payload'
import { z } from 'zod'
import { hasMail } from '../mail/no-mail.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Asker } from './asker.ts'
import type { Later } from './limits.ts'
import { tellPasswordChanged } from './notices.ts'
import { checkNewPassword, type PasswordRefusal } from './password-rules.ts'
import { prove } from './prove.ts'

const form = z.object({ current: z.string().max(1000), password: z.string() })

export type OwnRefusal = { ok: false; reason: 'signIn' | 'proof' } | Later

/** Sets a new password for whoever knows the old one. All sessions but this one end. */
export const changePassword =
  (payload: Payload) =>
  async (
    { user }: Asker,
    given: unknown,
  ): Promise<{ ok: true } | OwnRefusal | { ok: false; reason: PasswordRefusal }> => {
    const { data } = form.safeParse(given)
    if (!user) return { ok: false, reason: 'signIn' }
    if (!data || !hasMail(user.email)) return { ok: false, reason: 'proof' }
    const proven = await prove(payload, user, data.current)
    if (!proven.ok) return proven
    const good = await checkNewPassword(data.password, [user.email, user.name])
    if (!good.ok) return good
    await inTransaction(
      payload,
      async (req) => {
        await payload.update({
          collection: 'users',
          id: user.id,
          data: { password: data.password },
          overrideAccess: true,
          depth: 0,
          req,
        })
        await tellPasswordChanged(req, user)
      },
      { context: { keepSession: user.session.recordId } },
    )
    return { ok: true }
  }
