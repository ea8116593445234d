import type { StoredEvent } from './event.ts'

/** Why nobody can register at this moment. */
export type Shut = 'none' | 'cancelled' | 'over' | 'notYet' | 'closed'
export type Window = { open: true } | { open: false; reason: Shut }

const at = (moment: string | null | undefined) => (moment ? new Date(moment) : undefined)

/** When registering ends: as the event says, or when it begins. */
export const findClosing = ({ registration, startsAt }: StoredEvent): string => {
  const { mode, closesAt, drawAt } = registration ?? {}
  const closings = [closesAt, mode === 'lottery' ? drawAt : null, startsAt].filter(Boolean)
  return (closings as string[]).sort()[0]!
}

/** When the lot is drawn. */
export const findDrawing = (event: StoredEvent): string | undefined =>
  event.registration?.mode === 'lottery'
    ? (event.registration.drawAt ?? findClosing(event))
    : undefined

/** Whether one may register at this moment; the room that is left is another question. */
export function windowOf(event: StoredEvent, now = new Date()): Window {
  const { mode = 'none', opensAt } = event.registration ?? {}
  if (mode === 'none') return { open: false, reason: 'none' }
  if (event.cancelled) return { open: false, reason: 'cancelled' }
  if (new Date(event.endsAt) <= now) return { open: false, reason: 'over' }
  if (at(opensAt) && at(opensAt)! > now) return { open: false, reason: 'notYet' }
  if (new Date(findClosing(event)) <= now) return { open: false, reason: 'closed' }
  return { open: true }
}

/** Until when a place can be given back; afterwards only staff take it back. */
export const findCancelUntil = ({ registration, startsAt }: StoredEvent): string =>
  registration?.cancelUntilAt ?? startsAt

const hour = 3_600_000

/**
 * Until when a place that has become free is kept for the next in line, or nothing where it is given
 * at once: by the event's own wish, or because too little time is left before it begins.
 */
export function findOfferEnd(event: StoredEvent, now: Date): string | undefined {
  const hours = event.registration?.acceptHours ?? 24
  const end = now.getTime() + hours * hour
  const last = new Date(event.startsAt).getTime() - 2 * hour
  return hours > 0 && end <= last ? new Date(end).toISOString() : undefined
}
