import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import { findEventById, idOf } from './event.ts'
import { showOwn, type OwnRegistration } from './list-own.ts'
import { findOwn } from './own.ts'
import { formatCode, toCode } from './ticket.ts'

export type Ticket = OwnRegistration & {
  /** `K7QM-2XTR-9HVB`, of whoever has a place. */
  code: string
  /** By which the ticket is found in the draw that gave it a place. */
  entry: string | null
}

/** The ticket of a registration that has a place; whoever sees the registration may show it. */
export const findTicket =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<Ticket | null> => {
    const row = await findOwn(payload, user, given)
    if (!row || (row.state !== 'confirmed' && row.state !== 'attended')) return null
    const event = await findEventById({ payload }, idOf(row.event))
    if (!event) return null
    return {
      ...showOwn(row, event, null),
      code: formatCode(toCode(row.ticket)),
      entry: event.registration?.mode === 'lottery' ? row.codeHash : null,
    }
  }
