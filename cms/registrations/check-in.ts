import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import type { Registration } from '../payload-types.ts'
import { forgetAttendance, keepAttendance } from './attendance.ts'
import { idOf, type StoredEvent } from './event.ts'
import { can } from './life.ts'
import { move } from './move.ts'
import { recount, takeRoster } from './roster.ts'
import { findStaffed } from './staff.ts'
import { hashCode, readCode } from './ticket.ts'
import { inTurn } from './turn.ts'

const mark = z.object({
  /** The hash of the ticket's code, as in the list. */
  entry: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  undo: z.boolean().default(false),
})
const form = z.object({ event: z.string().max(200), marks: z.array(mark).max(2000) })

export type MarkOutcome = 'marked' | 'before' | 'undone' | 'unknown' | 'noPlace'
export type CheckedIn =
  { ok: true; outcomes: Record<string, MarkOutcome> } | { ok: false; reason: 'gone' }

const hour = 3_600_000

/**
 * Takes marks that a phone has made at the door, perhaps long ago and perhaps for the second time: a
 * mark that is there already changes nothing, and the first moment stays.
 */
export const checkIn =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<CheckedIn> => {
    const { data } = form.safeParse(given)
    const event = data && user && (await findStaffed(payload, user, data.event))
    if (!event) return { ok: false, reason: 'gone' }
    const outcomes = await inTurn(payload, event.id, async (req) => {
      const roster = await takeRoster(req, event.id)
      const found: Record<string, MarkOutcome> = {}
      for (const each of data.marks) found[each.entry] = await put(req, event, each, user.id)
      await recount(req, event.id, roster)
      return found
    })
    return { ok: true, outcomes }
  }

const one = z.object({ event: z.string().max(200), code: z.string().max(60) })

export type CheckedInOne =
  { ok: true; outcome: MarkOutcome; name: string | null } | { ok: false; reason: 'gone' }

/** Takes a code that was typed into the page, without a script or a list on the phone. */
export const checkInCode =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<CheckedInOne> => {
    const { data } = one.safeParse(given)
    if (!data) return { ok: false, reason: 'gone' }
    const entry = hashCode(readCode(data.code))
    const at = new Date().toISOString()
    const result = await checkIn(payload)(asker, { event: data.event, marks: [{ entry, at }] })
    if (!result.ok) return result
    const outcome = result.outcomes[entry]!
    const row = outcome === 'unknown' ? null : await findByEntry({ payload }, entry)
    return { ok: true, outcome, name: row?.name ?? null }
  }

const findByEntry = (
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  entry: string,
): Promise<Registration | null> =>
  payload.db.findOne<Registration>({
    collection: 'registrations',
    where: { codeHash: { equals: entry } },
    ...(req && { req }),
  })

async function put(
  req: PayloadRequest,
  event: StoredEvent,
  { entry, at, undo }: z.infer<typeof mark>,
  account: number | string,
): Promise<MarkOutcome> {
  const row = await findByEntry({ payload: req.payload, req }, entry)
  if (!row || idOf(row.event) !== event.id) return 'unknown'
  if (undo) {
    if (!can('staff', 'undoCheckIn', row.state)) return 'before'
    const more = { attendedAt: null }
    await move(req, event, row, { move: 'undoCheckIn', by: 'staff', account, more })
    await forgetAttendance(req, row)
    return 'undone'
  }
  if (row.state === 'attended') return 'before'
  if (!can('staff', 'checkIn', row.state)) return 'noPlace'
  const attendedAt = toCredible(at, event)
  await move(req, event, row, { move: 'checkIn', by: 'staff', account, more: { attendedAt } })
  await keepAttendance(req, row, attendedAt)
  return 'marked'
}

/** The clock of a phone may be wrong: nobody comes tomorrow, nor long before the event. */
function toCredible(at: string, { startsAt }: StoredEvent): string {
  const earliest = new Date(startsAt).getTime() - 24 * hour
  return new Date(Math.min(Date.now(), Math.max(earliest, Date.parse(at)))).toISOString()
}
