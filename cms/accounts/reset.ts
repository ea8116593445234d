import type { Payload } from 'payload'
import { z } from 'zod'
import { getEnvironment } from '../../environment.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { queueLetter } from '../mail/queue.ts'
import type { User } from '../payload-types.ts'
import type { Asker } from './asker.ts'
import { getLimits, type Later } from './limits.ts'
import { createLink, findLink, takeLink } from './links.ts'
import { tellPasswordChanged } from './notices.ts'
import { checkNewPassword, type PasswordRefusal } from './password-rules.ts'
import { tokenForm } from './token-form.ts'

const wish = z.object({
  email: z.email().max(254).toLowerCase(),
  locale: z.enum(['kk', 'ru', 'en']).catch('kk'),
})

/** Sends a link for a new password, if the address has an account; what is answered is the same for all. */
export const askReset =
  (payload: Payload) =>
  async (
    asker: Asker,
    given: unknown,
  ): Promise<{ ok: true } | { ok: false; reason: 'fields' } | Later> => {
    const { data } = wish.safeParse(given)
    if (!data) return { ok: false, reason: 'fields' }
    const limits = getLimits(payload)
    const later = await limits.take(['resetFrom', asker.address])
    if (later) return later
    if (await limits.take(['mailTo', data.email])) return { ok: true }
    await inTransaction(payload, async (req) => {
      const user = await payload.db.findOne<User>({
        collection: 'users',
        where: { email: { equals: data.email } },
        req,
      })
      // a link is made for everybody, so that the time is the same
      const { token, until } = await createLink(req, { purpose: 'reset', subject: data.email })
      if (!user || user.closedAt) return
      await queueLetter(req, {
        name: 'account.reset',
        key: `account.reset ${token.slice(0, 16)}`,
        to: data.email,
        locale: data.locale,
        until,
        values: {
          name: user.name,
          link: `${getEnvironment().SITE_URL}/${data.locale}/reset/?token=${token}`,
        },
      })
    })
    return { ok: true }
  }

const form = tokenForm.extend({ password: z.string() })

/** Sets a new password by the link. All sessions end; a second factor is asked for as before. */
export const reset =
  (payload: Payload) =>
  async (
    _asker: Asker,
    given: unknown,
  ): Promise<{ ok: true } | { ok: false; reason: PasswordRefusal | 'link' }> => {
    const { data } = form.safeParse(given)
    const link = data && (await findLink(payload, 'reset', data.token))
    if (!link) return { ok: false, reason: 'link' }
    const good = await checkNewPassword(data.password, [link.subject])
    if (!good.ok) return good
    const done = await inTransaction(payload, async (req) => {
      const taken = await takeLink(req, 'reset', data.token)
      const user =
        taken &&
        (await payload.db.findOne<User>({
          collection: 'users',
          where: { email: { equals: taken.subject } },
          req,
        }))
      if (!user || user.closedAt) return false
      await payload.update({
        collection: 'users',
        id: user.id,
        data: { password: data.password },
        overrideAccess: true,
        depth: 0,
        req,
      })
      await tellPasswordChanged(req, user)
      return true
    })
    return done ? { ok: true } : { ok: false, reason: 'link' }
  }
