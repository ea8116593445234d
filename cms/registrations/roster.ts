import type { Payload, PayloadRequest } from 'payload'
import { record } from '../changes/record.ts'
import type { Roster } from '../payload-types.ts'
import { findEventById, type Id } from './event.ts'
import { seated, type State } from './life.ts'
import { newLot } from './lot.ts'

export type { Roster }

const of = (event: Id) => ({ event: { equals: event } })

export const findRoster = (payload: Payload, event: Id, req?: PayloadRequest) =>
  payload.db.findOne<Roster>({ collection: 'rosters', where: of(event), ...(req && { req }) })

const nothing = { taken: 0, waiting: 0, entered: 0, attended: 0, lastNumber: 0, turn: 0 }

/** The roster of the event, made at its first registration, outside of the move that needs it. */
export async function ensureRoster(payload: Payload, event: Id): Promise<void> {
  if (await findRoster(payload, event)) return
  const stored = await findEventById({ payload }, event)
  const told = stored?.revision ?? 0
  const data = { event, ...nothing, told, ...newLot() }
  await payload.db.create({ collection: 'rosters', data }).catch(async (error: unknown) => {
    // two first registrations in one moment: one of them has made it
    if (!(await findRoster(payload, event))) throw error
  })
}

/** Takes the event's turn in this transaction: of two that do so at once one has to begin again. */
export async function takeRoster(req: PayloadRequest, event: Id): Promise<Roster> {
  const roster = await findRoster(req.payload, event, req)
  if (!roster) throw new Error(`Event ${event} has no roster`)
  await writeRoster(req, roster, { turn: roster.turn + 1 })
  return { ...roster, turn: roster.turn + 1 }
}

export async function writeRoster(
  req: PayloadRequest,
  roster: Pick<Roster, 'id'>,
  data: Partial<Omit<Roster, 'id' | 'event'>>,
) {
  await req.payload.db.updateOne({
    collection: 'rosters',
    id: roster.id,
    data,
    req,
    returning: false,
  })
}

export async function countIn(
  req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>,
  event: Id,
  states: readonly State[],
) {
  const { totalDocs } = await req.payload.db.count({
    collection: 'registrations',
    where: { and: [of(event), { state: { in: [...states] } }] },
    req,
  })
  return totalDocs
}

/** Counts the event anew after a move, and tells the pages that show the numbers. */
export async function recount(req: PayloadRequest, event: Id, roster: Roster): Promise<Roster> {
  const counts = {
    taken: await countIn(req, event, seated),
    waiting: await countIn(req, event, ['waiting']),
    entered: await countIn(req, event, ['entered']),
    attended: await countIn(req, event, ['attended']),
  }
  await writeRoster(req, roster, counts)
  await tellPages(req, event)
  return { ...roster, ...counts }
}

/** The page of the event is dropped, its lists and the search need not hear of it. */
export const tellPages = (req: PayloadRequest, event: Id) =>
  record(req, { subject: 'rosters', document: String(event), operation: 'save' })
