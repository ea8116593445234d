import type { Payload } from 'payload'
import { z } from 'zod'
import { getEnvironment } from '../../environment.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { erase } from '../erasure/erase.ts'
import { hasMail } from '../mail/no-mail.ts'
import { queueLetter } from '../mail/queue.ts'
import type { User } from '../payload-types.ts'
import type { Asker } from './asker.ts'
import { isLastAdministrator } from './last-administrator.ts'
import { createLink, takeLink } from './links.ts'
import type { OwnRefusal } from './own-password.ts'
import { prove } from './prove.ts'
import { getSessions } from './sessions.ts'
import { tokenForm } from './token-form.ts'

/** For how many days an account that was closed can be had back; then it is erased. */
export const graceDays = 14
const day = 86_400_000

const form = z.object({ current: z.string().max(1000), sure: z.literal('yes') })

export type CloseRefusal = OwnRefusal | { ok: false; reason: 'sure' | 'lastAdministrator' }

/**
 * Closes the account: nobody signs in to it from this moment, and after the days of grace it is erased.
 * A letter says how to keep it. A pupil without e-mail could not be told: there it is erased at once.
 */
export const closeAccount =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<{ ok: true; cookie: string } | CloseRefusal> => {
    if (!user) return { ok: false, reason: 'signIn' }
    const { data } = form.safeParse(given)
    if (!data) return { ok: false, reason: 'sure' }
    const proven = await prove(payload, user, data.current)
    if (!proven.ok) return proven
    if (await isLastAdministrator(payload, user)) return { ok: false, reason: 'lastAdministrator' }
    if (hasMail(user.email)) await close(payload, user)
    else await eraseOwn(payload, user.id)
    return { ok: true, cookie: getSessions(payload).blankCookie() }
  }

const close = (payload: Payload, user: User) =>
  inTransaction(payload, async (req) => {
    await payload.update({
      collection: 'users',
      id: user.id,
      data: { closedAt: new Date().toISOString() },
      overrideAccess: true,
      depth: 0,
      req,
    })
    await getSessions(payload).endAll(user.id, { req })
    const subject = String(user.id)
    const { token, until } = await createLink(req, { purpose: 'keep', subject })
    const locale = user.locale ?? 'kk'
    await queueLetter(req, {
      name: 'account.closed',
      key: `account.closed ${token.slice(0, 16)}`,
      to: user.email,
      locale,
      until,
      values: {
        name: user.name,
        days: graceDays,
        link: `${getEnvironment().SITE_URL}/${locale}/sign-in/keep/?token=${token}`,
      },
    })
  })

/** Takes the closing back, by the link of the letter. */
export const keepAccount =
  (payload: Payload) =>
  async (_asker: Asker, given: unknown): Promise<{ ok: true } | { ok: false; reason: 'link' }> => {
    const { data } = tokenForm.safeParse(given)
    const done =
      data &&
      (await inTransaction(payload, async (req) => {
        const link = await takeLink(req, 'keep', data.token)
        if (!link) return false
        const id = payload.db.defaultIDType === 'number' ? Number(link.subject) : link.subject
        const user = await payload.db.findOne<User>({
          collection: 'users',
          where: { id: { equals: id } },
          req,
        })
        if (!user?.closedAt) return false
        await payload.update({
          collection: 'users',
          id: user.id,
          data: { closedAt: null },
          overrideAccess: true,
          depth: 0,
          req,
        })
        return true
      }))
    return done ? { ok: true } : { ok: false, reason: 'link' }
  }

/** Erases the accounts that were closed longer ago than the days of grace; returns how many. */
export async function eraseClosed(payload: Payload, now = new Date()): Promise<number> {
  const { docs } = await payload.db.find<User>({
    collection: 'users',
    where: { closedAt: { less_than: new Date(now.getTime() - graceDays * day).toISOString() } },
    limit: 0,
    pagination: false,
  })
  for (const { id } of docs) await eraseOwn(payload, id)
  return docs.length
}

const eraseOwn = (payload: Payload, id: User['id']) =>
  erase(payload, getEnvironment().DATA_DIR, { subject: 'users', id, askedBy: 'self', actor: id })
