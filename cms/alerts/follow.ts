import type { Payload } from 'payload'
import { keepLooking } from '../keep-looking.ts'
import { remindIdle } from '../reviews/remind.ts'
import { tellOfDeadlines } from './call-deadlines.ts'
import { tellOfFittingCalls } from './call-fits.ts'

/** How often it is looked whether a call has opened or is about to close, in ms. */
const pause = 60_000

/** What of calls members and reviewers are to hear at this moment. */
export async function lookAtCalls(payload: Payload, now = new Date()) {
  const fits = await tellOfFittingCalls(payload, now)
  const deadlines = await tellOfDeadlines(payload, now)
  return { fits, deadlines, idle: await remindIdle(payload, now) }
}

/** Tells members of calls from now on; returns how to stop. */
export const followCalls = (payload: Payload) =>
  keepLooking(payload, {
    every: pause,
    look: () => lookAtCalls(payload),
    failed: 'Members and reviewers could not be told of calls',
  })
