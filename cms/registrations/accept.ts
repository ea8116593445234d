import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import { findEventById, idOf } from './event.ts'
import { can } from './life.ts'
import { move } from './move.ts'
import { findOwn } from './own.ts'
import { recount, takeRoster } from './roster.ts'
import { inTurn } from './turn.ts'

export type Accepted = { ok: true } | { ok: false; reason: 'gone' | 'lapsed' }

/** Takes the place that is kept for the asker. */
export const accept =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<Accepted> => {
    const found = await findOwn(payload, user, given)
    if (!user || !found) return { ok: false, reason: 'gone' }
    const id = idOf(found.event)
    return inTurn(payload, id, async (req): Promise<Accepted> => {
      const roster = await takeRoster(req, id)
      const event = await findEventById({ payload, req }, id)
      const registration = await findOwn(payload, user, given, req)
      if (!event || !registration) return { ok: false, reason: 'gone' }
      const stands =
        can('owner', 'accept', registration.state) &&
        new Date(registration.offerUntilAt ?? 0) > new Date()
      if (!stands) return { ok: false, reason: 'lapsed' }
      await move(req, event, registration, { move: 'accept', by: 'owner', account: user.id })
      await recount(req, id, roster)
      return { ok: true }
    })
  }
