import type { PayloadRequest } from 'payload'
import type { StoredEvent } from './event.ts'
import { drawOrder } from './lot.ts'
import { move } from './move.ts'
import { recount, writeRoster, type Roster } from './roster.ts'
import { findIn } from './settle.ts'

/** What is published of a draw: the entries by the hash of their tickets, in the order drawn. */
export type Draw = { entries: string[]; places: number }

/**
 * Draws the lot of an event: the first entries get the places, the others wait in the order drawn. The
 * number that was promised is published with the outcome. The turn of the event has been taken.
 */
export async function draw(
  req: PayloadRequest,
  event: StoredEvent,
  roster: Roster,
  now = new Date(),
): Promise<Roster> {
  const seed = roster.secretSeed!
  const entered = await findIn(req, event.id, { state: { equals: 'entered' } })
  const byEntry = new Map(entered.map((each) => [each.codeHash, each]))
  const order = drawOrder(seed, [...byEntry.keys()])
  const places = event.capacity ? Math.max(0, event.capacity - roster.taken) : entered.length
  for (const [at, entry] of order.entries())
    await move(req, event, byEntry.get(entry)!, {
      move: at < places ? 'win' : 'lose',
      by: 'clock',
      more: { number: at + 1 },
      now,
    })
  const drawn = {
    seed,
    drawnAt: now.toISOString(),
    draw: { entries: order, places: Math.min(places, order.length) } satisfies Draw,
    lastNumber: Math.max(roster.lastNumber, order.length),
  }
  await writeRoster(req, roster, drawn as never)
  return recount(req, event.id, { ...roster, ...drawn } as Roster)
}
