import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { getSessions } from '../accounts/sessions.ts'
import { idOf } from '../database/id-of.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { newPin } from './codes.ts'
import { toOwnCard } from './list-cards.ts'
import { toSheet, type PrintedCard } from './sheet.ts'

const form = z.object({
  card: z.string().max(40),
  locale: z.enum(['kk', 'ru', 'en']).catch('kk'),
})
type Refusal = { ok: false; reason: 'notAllowed' }

/** A new PIN for a card of one's own, where the pupil has lost it. What was begun with the old one ends. */
export const renewPin =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<{ ok: true; cards: PrintedCard[] } | Refusal> => {
    const { data } = form.safeParse(given)
    const card = data && (await toOwnCard(payload, asker, data.card))
    if (!card) return { ok: false, reason: 'notAllowed' }
    const pin = newPin()
    const pinHash = await hashPassword(pin)
    await inTransaction(payload, async (req) => {
      await payload.db.updateOne({
        collection: 'pupil-cards',
        id: card.id,
        data: { pinHash },
        req,
        returning: false,
      })
      await getSessions(payload).endAll(idOf<number>(card.user), { req })
    })
    const pupil = await payload.findByID({
      collection: 'users',
      id: idOf<number>(card.user),
      depth: 0,
      overrideAccess: true,
    })
    const cards = await toSheet([{ name: pupil.name, code: card.code, pin }], data.locale)
    return { ok: true, cards }
  }

/** Ends a card of one's own: nobody signs in with it any more. */
export const endCard =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<{ ok: true } | Refusal> => {
    const { data } = form.safeParse(given)
    const card = data && (await toOwnCard(payload, asker, data.card))
    if (!card) return { ok: false, reason: 'notAllowed' }
    await inTransaction(payload, async (req) => {
      await payload.db.deleteOne({
        collection: 'pupil-cards',
        where: { id: { equals: card.id } },
        req,
        returning: false,
      })
      await getSessions(payload).endAll(idOf<number>(card.user), { req })
    })
    return { ok: true }
  }
