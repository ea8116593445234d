import type { Payload, PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { getEnvironment } from '../../environment.ts'
import type { Asker } from '../accounts/asker.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { queueLetter } from '../mail/queue.ts'
import type { User } from '../payload-types.ts'
import { holdsNumberAnywhere } from '../protection/refuse-identity.ts'
import { findRecipient, toForm, type Recipient, type RecipientRefusal } from './recipient.ts'
import { idOf } from '../database/id-of.ts'

export const words = z.string().trim().min(1).max(2000)
const form = toForm.extend({ message: words })

export type WriteRefusal = RecipientRefusal | 'fields' | 'identity' | 'often' | 'waiting'

/** First letters an account may send in a day. */
const mostADay = 10

/** Whom the form is for, before anything is written. */
export const startLetter =
  (payload: Payload) =>
  async (
    asker: Asker,
    given: unknown,
  ): Promise<
    | { ok: true; name: string; handle: string; through: Recipient['through'] }
    | { ok: false; reason: RecipientRefusal }
  > => {
    const found = await findRecipient(payload, asker, given)
    if (!found.ok) return found
    const { profile, through } = found
    const name = (through === 'person' ? profile.fullName : profile.shortName) ?? ''
    return { ok: true, name, handle: profile.handle!, through }
  }

/** The first letter: kept with who reads it first, who then hears of it by mail without its words. */
export const writeLetter =
  (payload: Payload) =>
  async (
    asker: Asker,
    given: unknown,
  ): Promise<{ ok: true; id: number } | { ok: false; reason: WriteRefusal }> => {
    const found = await findRecipient(payload, asker, given)
    if (!found.ok) return found
    const { data } = form.safeParse(given)
    if (!data) return { ok: false, reason: 'fields' }
    if (holdsNumberAnywhere(data.message)) return { ok: false, reason: 'identity' }
    const user = asker.user!
    const { profile, through, guardianship } = found
    const made = await inTransaction(payload, async (req) => {
      const count = async (where: object) =>
        (
          await payload.db.count({
            collection: 'contact-requests',
            where: { and: [{ from: { equals: user.id } }, where] } as never,
            req,
          })
        ).totalDocs
      const yesterday = new Date(Date.now() - 86_400_000).toISOString()
      if ((await count({ at: { greater_than: yesterday } })) >= mostADay) return 'often' as const
      const same = { and: [{ to: { equals: profile.id } }, { state: { equals: 'waiting' } }] }
      if ((await count(same)) > 0) return 'waiting' as const
      const request = await payload.create({
        collection: 'contact-requests',
        data: {
          from: user.id,
          to: profile.id,
          message: data.message,
          through,
          guardianship: guardianship?.id ?? null,
          state: 'waiting',
          at: new Date().toISOString(),
        },
        overrideAccess: true,
        depth: 0,
        req,
      })
      await tell(req, request.id, found, user.name)
      return request
    })
    if (typeof made === 'string') return { ok: false, reason: made }
    return { ok: true, id: made.id }
  }

type Reader = { id: number; email?: string | null; locale?: User['locale'] }

/** Who reads the letter first: the adult, the guardian, or the coordinators of the region. */
async function tell(
  req: PayloadRequest,
  request: number,
  { profile, through, guardianship }: Recipient,
  from: string,
) {
  const find = async (where: Where) =>
    (
      await req.payload.db.find<User>({
        collection: 'users',
        where,
        limit: 20,
        pagination: false,
        req,
      })
    ).docs
  const account = through === 'person' ? idOf(profile.user) : idOf(guardianship?.guardian)
  const readers: Reader[] = account
    ? await find({ id: { equals: account } })
    : guardianship
      ? [guardianship]
      : await find({
          and: [
            { roles: { contains: 'coordinator' } },
            { region: { equals: idOf(profile.region) ?? 0 } },
          ],
        })
  const place = guardianship && !account ? 'guardian' : 'account/letters'
  for (const { id, email, locale } of readers)
    if (email)
      await queueLetter(req, {
        name: through === 'person' ? 'contact.adult' : 'contact.minor',
        key: `contact ${request} ${id}`,
        to: email,
        locale,
        values: {
          from,
          ...(through !== 'person' && { child: profile.shortName ?? '' }),
          page: `${getEnvironment().SITE_URL}/${locale ?? 'kk'}/${place}/`,
        },
      })
}
