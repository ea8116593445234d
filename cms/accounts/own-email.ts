import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { getEnvironment } from '../../environment.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { hasMail } from '../mail/no-mail.ts'
import { queueLetter } from '../mail/queue.ts'
import type { User } from '../payload-types.ts'
import type { Asker } from './asker.ts'
import { getLimits, type Later } from './limits.ts'
import { createLink, takeLink } from './links.ts'
import { tellEmailChanged } from './notices.ts'
import type { OwnRefusal } from './own-password.ts'
import { checkNewPassword, type PasswordRefusal } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { prove } from './prove.ts'
import { getSessions } from './sessions.ts'
import { tokenForm } from './token-form.ts'

const form = z.object({
  current: z.string().max(1000),
  email: z.email().max(254).toLowerCase().refine(hasMail),
  /** From a pupil who had a card until now, and takes the record over with address and password. */
  password: z.string().optional(),
})

/** What the link will do. */
type Wish = { email: string; hash?: string }

export type EmailRefusal = OwnRefusal | { ok: false; reason: 'fields' | PasswordRefusal } | Later

/** Sends a link to the new address; it is the account's when the link has been followed. */
export const askEmail =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<{ ok: true } | EmailRefusal> => {
    if (!user) return { ok: false, reason: 'signIn' }
    const { data } = form.safeParse(given)
    if (!data) return { ok: false, reason: 'fields' }
    const proven = await prove(payload, user, data.current)
    if (!proven.ok) return proven
    const claims = !hasMail(user.email)
    if (claims) {
      const good = await checkNewPassword(data.password ?? '', [data.email, user.name])
      if (!good.ok) return good
    }
    const later = await getLimits(payload).take(['mailTo', data.email])
    if (later) return later
    const hash = claims ? { hash: await hashPassword(data.password ?? '') } : {}
    await inTransaction(payload, (req) => write(req, user, { email: data.email, ...hash }))
    return { ok: true }
  }

async function write(req: PayloadRequest, user: User, wish: Wish) {
  const locale = user.locale ?? 'kk'
  const to = `${getEnvironment().SITE_URL}/${locale}`
  const known = await findByEmail(req, wish.email)
  const subject = String(user.id)
  const { token, until } = await createLink(req, { purpose: 'email', subject, content: wish })
  const letter = { key: `account.email ${token.slice(0, 16)}`, to: wish.email, locale, until }
  await queueLetter(
    req,
    known
      ? {
          ...letter,
          name: 'account.exists',
          values: { page: `${to}/sign-in/`, reset: `${to}/reset/` },
        }
      : {
          ...letter,
          name: 'account.email',
          values: { name: user.name, link: `${to}/verify/?token=${token}` },
        },
  )
}

/** Whether letters reach this person; a pupil who signs in with a card has no address. */
export const hasMailbox =
  () =>
  async ({ user }: Asker): Promise<boolean> =>
    hasMail(user?.email)

/**
 * Makes the new address the account's. Of a pupil the card ends: e-mail and password take its place,
 * and whoever else has signed in with the card is signed out.
 */
export const confirmEmail =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<{ ok: true } | { ok: false; reason: 'link' }> => {
    const { data } = tokenForm.safeParse(given)
    const done = data && (await inTransaction(payload, (req) => change(req, asker, data.token)))
    return done ? { ok: true } : { ok: false, reason: 'link' }
  }

async function change(req: PayloadRequest, asker: Asker, token: string): Promise<boolean> {
  const { payload } = req
  const link = await takeLink<Wish>(req, 'email', token)
  if (!link?.content || (await findByEmail(req, link.content.email))) return false
  const id = payload.db.defaultIDType === 'number' ? Number(link.subject) : link.subject
  const user = await payload.db.findOne<User>({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  })
  if (!user || user.closedAt) return false
  await tellEmailChanged(req, user)
  await payload.update({
    collection: 'users',
    id: user.id,
    data: link.content,
    overrideAccess: true,
    depth: 0,
    req,
  })
  if (link.content.hash) await endCard(req, user, asker)
  return true
}

async function endCard(req: PayloadRequest, { id }: User, { user: asker }: Asker) {
  const { payload } = req
  await payload.db.deleteMany({ collection: 'pupil-cards', where: { user: { equals: id } }, req })
  const own = asker?.id === id && { except: asker.session.recordId }
  await getSessions(payload).endAll(id, { req, ...own })
}

const findByEmail = (req: PayloadRequest, email: string) =>
  req.payload.db.findOne<User>({ collection: 'users', where: { email: { equals: email } }, req })
