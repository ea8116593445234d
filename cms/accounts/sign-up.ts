import type { Payload } from 'payload'
import { z } from 'zod'
import { getEnvironment } from '../../environment.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { hasMail } from '../mail/no-mail.ts'
import { queueLetter } from '../mail/queue.ts'
import type { User } from '../payload-types.ts'
import { mayHaveAccount, type AccountRefusal } from '../protection/accounts.ts'
import type { Asker } from './asker.ts'
import { getLimits, type Later } from './limits.ts'
import { createLink } from './links.ts'
import { checkNewPassword, type PasswordRefusal } from './password-rules.ts'
import { hashPassword } from './passwords.ts'

/** The one question that explains the rest: who are you here? */
export const whos = ['talent', 'leader', 'teacher', 'guardian'] as const
export type Who = (typeof whos)[number]

const name = z.string().trim().min(1).max(100)
const locale = z.enum(['kk', 'ru', 'en']).catch('kk')
const birthDate = z.iso
  .date()
  .refine((day) => day > '1900-01-01' && day < new Date().toISOString().slice(0, 10))

const form = z
  .object({
    who: z.enum(whos),
    givenName: name,
    familyName: name,
    birthDate: birthDate.or(z.literal('')).optional(),
    region: z.string().max(40).optional(),
    email: z.email().max(254).toLowerCase().refine(hasMail),
    password: z.string(),
    agree: z.literal('yes'),
    locale,
  })
  // a talent's or graduate's age decides how they are protected; a teacher or a parent is of age
  .refine(({ who, birthDate }) => birthDate || who === 'teacher' || who === 'guardian', {
    path: ['birthDate'],
    // asked also while other fields are wrong, so that all are marked at once
    when: ({ value }) => typeof value === 'object' && value !== null,
  })

export type SignUp = Omit<z.infer<typeof form>, 'password' | 'agree'> & { hash: string }

export type SignUpRefusal =
  | { ok: false; reason: 'fields'; fields: string[] }
  | { ok: false; reason: AccountRefusal | PasswordRefusal }
  | Later

/**
 * Takes a wish for an account. Nothing is made before the link in the mail is followed, so that nobody
 * signs up with somebody else's address; whether the address has an account only the mail says.
 */
export const signUp =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<{ ok: true } | SignUpRefusal> => {
    const { data, error } = form.safeParse(given)
    if (!data) return { ok: false, reason: 'fields', fields: namesOf(error) }
    const { password, agree: _, ...wish } = data
    const may = mayHaveAccount({
      kind: wish.who === 'guardian' ? null : wish.who,
      birthDate: wish.birthDate ?? null,
    })
    if (!may.ok) return may
    const about = [wish.email, wish.givenName, wish.familyName]
    const good = await checkNewPassword(password, about)
    if (!good.ok) return good
    const limits = getLimits(payload)
    const later = await limits.take(['signUpFrom', asker.address])
    if (later) return later
    const hash = await hashPassword(password)
    // the address gets no more letters than these, whoever asks; the page says nothing of it
    const enough = await limits.take(['mailTo', wish.email])
    if (!enough) await write(payload, { ...wish, hash })
    return { ok: true }
  }

const write = (payload: Payload, wish: SignUp) =>
  inTransaction(payload, async (req) => {
    const { SITE_URL } = getEnvironment()
    const known = await payload.db.findOne<User>({
      collection: 'users',
      where: { email: { equals: wish.email } },
      req,
    })
    const link = await createLink(req, {
      purpose: 'signUp',
      subject: wish.email,
      content: known ? null : wish,
    })
    const letter = {
      key: `account.signUp ${link.token.slice(0, 16)}`,
      to: wish.email,
      locale: wish.locale,
      until: link.until,
    }
    const to = `${SITE_URL}/${wish.locale}`
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
            name: 'account.confirm',
            values: { name: wish.givenName, link: `${to}/sign-up/confirm/?token=${link.token}` },
          },
    )
  })

const namesOf = (error: z.ZodError | undefined) => [
  ...new Set(error?.issues.map(({ path }) => String(path[0] ?? 'form'))),
]
