import type { Payload } from 'payload'
import { keepLooking } from '../keep-looking.ts'
import { lookAtEvents } from './clock.ts'

/** How often the clock is looked at, in ms. */
const pause = 20_000

/** Does from now on what nobody does by hand; returns how to stop. */
export const followEvents = (payload: Payload) =>
  keepLooking(payload, {
    every: pause,
    look: () => lookAtEvents(payload),
    failed: 'Events could not be set right by the clock',
  })
