import type { Payload } from 'payload'
import { z } from 'zod'
import { getEnvironment } from '../../environment.ts'
import type { Asker } from '../accounts/asker.ts'
import { sendLetter } from '../consent/letters.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { ContactRequest, User } from '../payload-types.ts'
import { holdsNumberAnywhere } from '../protection/refuse-identity.ts'
import { findParty, mayDo, type Party } from './party.ts'
import { words } from './write.ts'

export type AnswerRefusal = 'nobody' | 'fields' | 'identity' | 'closed'
type Outcome = { ok: true } | { ok: false; reason: AnswerRefusal }

/** Passes the letter on to the child, or declines it; an adult takes it up, or declines it. */
const decide =
  (state: 'passed' | 'declined') =>
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<Outcome> => {
    const party = await findParty(payload, asker, given)
    if (!party) return { ok: false, reason: 'nobody' }
    const may = mayDo(party)
    if (!(state === 'passed' ? may.pass : may.decline)) return { ok: false, reason: 'closed' }
    await inTransaction(
      payload,
      (req) =>
        payload.update({
          collection: 'contact-requests',
          id: party.request.id,
          data: { state },
          overrideAccess: true,
          depth: 0,
          req,
        }),
      { user: asker.user as never },
    )
    if (state === 'passed') await tell(payload, party)
    return { ok: true }
  }

export const passLetter = decide('passed')
export const declineLetter = decide('declined')

const form = z.looseObject({ text: words })

/** Adds a word to a correspondence, read by all who are in it. */
export const replyToLetter =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<Outcome> => {
    const party = await findParty(payload, asker, given)
    if (!party) return { ok: false, reason: 'nobody' }
    if (!mayDo(party).reply) return { ok: false, reason: 'closed' }
    const { data } = form.safeParse(given)
    if (!data) return { ok: false, reason: 'fields' }
    if (holdsNumberAnywhere(data.text)) return { ok: false, reason: 'identity' }
    await inTransaction(payload, (req) =>
      payload.create({
        collection: 'contact-messages',
        data: {
          request: party.request.id,
          author: party.account,
          authorName: party.name,
          text: data.text,
          at: new Date().toISOString(),
        },
        overrideAccess: true,
        depth: 0,
        req,
      }),
    )
    await tell(payload, party)
    return { ok: true }
  }

const idOf = (value: unknown) =>
  value && typeof value === 'object' ? (value as { id: number }).id : (value as number | null)

/** Everybody with an account who is in it, but whoever has just written, hears that there is something new. */
async function tell(payload: Payload, { request, to, account }: Party) {
  const { docs: ties } = await payload.db.find<{ id: number; guardian?: unknown }>({
    collection: 'guardianships',
    where: { and: [{ child: { equals: to.id } }, { state: { equals: 'active' } }] },
    limit: 0,
    pagination: false,
  })
  const read = await readsNow(payload, request)
  const ids = [
    idOf(request.from),
    ...(read ? [idOf(to.user)] : []),
    ...(request.through === 'person' ? [] : ties.map(({ guardian }) => idOf(guardian))),
  ].filter((id) => id !== null && id !== undefined && id !== account)
  const { docs } = await payload.db.find<User>({
    collection: 'users',
    where: { id: { in: [...new Set(ids)] } },
    limit: 0,
    pagination: false,
  })
  for (const { email, locale } of docs)
    await sendLetter(payload, 'contactNews', {
      to: email,
      locale,
      values: { page: `${getEnvironment().SITE_URL}/${locale ?? 'kk'}/account/letters/` },
    })
}

async function readsNow(payload: Payload, { id, through }: ContactRequest): Promise<boolean> {
  if (through === 'person') return true
  const stored = await payload.db.findOne<ContactRequest>({
    collection: 'contact-requests',
    where: { id: { equals: id } },
  })
  return stored?.state === 'passed'
}
