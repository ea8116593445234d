import type { Payload } from 'payload'
import { z } from 'zod'
import { hasRole } from '../access/roles.ts'
import type { Asker } from '../accounts/asker.ts'
import { tellFactorReset } from '../accounts/notices.ts'
import { getSessions } from '../accounts/sessions.ts'
import { recordAct } from '../audit/record.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { User } from '../payload-types.ts'
import { refuseChange, type FactorRefusal } from './own-factor.ts'
import { removeFactor } from './set-up.ts'

const form = z.object({
  email: z.email().max(254).toLowerCase(),
  /** That the colleague has been spoken to: a letter that asks for this may come from anybody. */
  sure: z.literal('yes'),
})

export type ResetRefusal =
  FactorRefusal | { ok: false; reason: 'notAllowed' | 'fields' | 'own' | 'nobody' }

/**
 * Takes away the factor that a colleague has lost together with the recovery codes; at the next
 * sign-in a new one is set up. Only an administrator does so, with a code of the own factor, and
 * nobody for themselves: whoever holds an administrator's password alone gets no further by it.
 */
export const resetForColleague =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<{ ok: true } | ResetRefusal> => {
    const { user } = asker
    if (!user || !hasRole(user as never, 'administrator'))
      return { ok: false, reason: 'notAllowed' }
    const { data } = form.safeParse(given)
    if (!data) return { ok: false, reason: 'fields' }
    if (data.email === user.email) return { ok: false, reason: 'own' }
    const refusal = await refuseChange(payload, asker, given)
    if (refusal) return refusal
    const colleague = await payload.db.findOne<User>({
      collection: 'users',
      where: { email: { equals: data.email } },
    })
    if (!colleague?.secondFactorAt) return { ok: false, reason: 'nobody' }
    await inTransaction(
      payload,
      async (req) => {
        await removeFactor(req, colleague.id)
        await getSessions(payload).endAll(colleague.id, { req })
        await recordAct(req, {
          action: 'delete',
          subject: 'factors',
          document: String(colleague.id),
        })
        await tellFactorReset(req, colleague, user.name)
      },
      { user: user as never },
    )
    return { ok: true }
  }
