import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { findEvent, isPublished } from './event.ts'
import { findMove } from './register.ts'
import { findRoster, type Roster } from './roster.ts'
import { findCancelUntil, findClosing, findDrawing, windowOf, type Shut } from './window.ts'

const form = z.object({ event: z.string().max(200) })

/** What everybody may know of registering for an event, at this moment. */
export type Look = {
  state: 'open' | Shut
  mode: 'first_come' | 'lottery'
  opensAt: string | null
  closesAt: string
  cancelUntilAt: string
  drawAt: string | null
  drawnAt: string | null
  /** The published hash of the lot's number. */
  commitment: string | null
  capacity: number | null
  /** Nothing where there is room for everybody. */
  left: number | null
  waiting: number
  entered: number
  /** What registering now would bring. */
  next: 'confirmed' | 'waiting' | 'entered' | 'full'
}

const outcomes = { confirm: 'confirmed', queue: 'waiting', enter: 'entered' } as const
const empty = { taken: 0, waiting: 0, entered: 0 } as Roster

/** The registration of a published event; nothing where nobody registers for it here. */
export const look =
  (payload: Payload) =>
  async (_asker: Asker, given: unknown): Promise<Look | null> => {
    const { data } = form.safeParse(given)
    const event = data && (await findEvent({ payload }, { slug: { equals: data.event } }))
    if (!event || !isPublished(event)) return null
    const window = windowOf(event)
    if (!window.open && window.reason === 'none') return null
    const roster = (await findRoster(payload, event.id)) ?? empty
    const move = findMove(event, roster) as keyof typeof outcomes | undefined
    const { capacity, registration } = event
    return {
      state: window.open ? 'open' : window.reason,
      mode: registration!.mode as Look['mode'],
      opensAt: registration?.opensAt ?? null,
      closesAt: findClosing(event),
      cancelUntilAt: findCancelUntil(event),
      drawAt: findDrawing(event) ?? null,
      drawnAt: roster.drawnAt ?? null,
      commitment: roster.commitment ?? null,
      capacity: capacity ?? null,
      left: capacity ? Math.max(0, capacity - roster.taken - roster.waiting) : null,
      waiting: roster.waiting,
      entered: roster.entered,
      next: move ? outcomes[move] : 'full',
    }
  }
