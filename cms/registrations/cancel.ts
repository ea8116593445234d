import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import { hasRole } from '../access/roles.ts'
import type { Registration } from '../payload-types.ts'
import { findEventById, idOf } from './event.ts'
import { can, type Actor } from './life.ts'
import { move } from './move.ts'
import { findOwn } from './own.ts'
import { recount, takeRoster } from './roster.ts'
import { settle } from './settle.ts'
import { inTurn } from './turn.ts'
import { findCancelUntil } from './window.ts'

export type CancelReason = 'gone' | 'tooLate' | 'notNow'
export type Cancelled = { ok: true } | { ok: false; reason: CancelReason }

/** Staff who see a registration because it is of their event, not because it is theirs. */
export const actorOf = (user: NonNullable<Asker['user']>, registration: Registration): Actor =>
  idOf(registration.user) !== user.id &&
  hasRole(user as never, 'editor', 'administrator', 'coordinator')
    ? 'staff'
    : 'owner'

/** Gives the place back; the next in line gets it in the same transaction. */
export const cancel =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<Cancelled> => {
    const found = await findOwn(payload, user, given)
    if (!user || !found) return { ok: false, reason: 'gone' }
    const id = idOf(found.event)
    return inTurn(payload, id, async (req): Promise<Cancelled> => {
      const roster = await takeRoster(req, id)
      const event = await findEventById({ payload, req }, id)
      const registration = await findOwn(payload, user, given, req)
      if (!event || !registration) return { ok: false, reason: 'gone' }
      const by = actorOf(user, registration)
      if (!can(by, 'cancel', registration.state)) return { ok: false, reason: 'notNow' }
      const late = new Date(findCancelUntil(event)) <= new Date()
      if (by === 'owner' && registration.state === 'confirmed' && late)
        return { ok: false, reason: 'tooLate' }
      await move(req, event, registration, { move: 'cancel', by, account: user.id })
      await settle(req, event, await recount(req, id, roster))
      return { ok: true }
    })
  }
