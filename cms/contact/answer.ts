import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { getEnvironment } from '../../environment.ts'
import type { Asker } from '../accounts/asker.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { queueLetter } from '../mail/queue.ts'
import type { User } from '../payload-types.ts'
import { holdsNumberAnywhere } from '../protection/refuse-identity.ts'
import { findParty, mayDo, type Party } from './party.ts'
import { words } from './write.ts'
import { idOf } from '../database/id-of.ts'

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
      async (req) => {
        await payload.update({
          collection: 'contact-requests',
          id: party.request.id,
          data: { state },
          overrideAccess: true,
          depth: 0,
          req,
        })
        if (state === 'passed') await tell(req, party, 'passed')
      },
      { user: asker.user as never },
    )
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
    await inTransaction(payload, async (req) => {
      const { id } = await payload.create({
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
      })
      await tell(req, party, String(id))
    })
    return { ok: true }
  }

/** Everybody with an account who is in it, but whoever has just written, hears that there is something new. */
async function tell(req: PayloadRequest, { request, to, account }: Party, news: string) {
  const { db } = req.payload
  const { docs: ties } = await db.find<{ id: number; guardian?: unknown }>({
    collection: 'guardianships',
    where: { and: [{ child: { equals: to.id } }, { state: { equals: 'active' } }] },
    limit: 0,
    pagination: false,
    req,
  })
  const read = request.through === 'person' || request.state === 'passed' || news === 'passed'
  const ids = [
    idOf(request.from),
    ...(read ? [idOf(to.user)] : []),
    ...(request.through === 'person' ? [] : ties.map(({ guardian }) => idOf(guardian))),
  ].filter((id) => id !== null && id !== undefined && id !== account)
  const { docs } = await db.find<User>({
    collection: 'users',
    where: { id: { in: [...new Set(ids)] } },
    limit: 0,
    pagination: false,
    req,
  })
  for (const { id, email, locale } of docs)
    await queueLetter(req, {
      name: 'contact.news',
      key: `contact ${request.id} ${id} ${news}`,
      to: email,
      locale,
      values: { page: `${getEnvironment().SITE_URL}/${locale ?? 'kk'}/account/letters/` },
    })
}
