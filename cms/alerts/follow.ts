import type { Payload } from 'payload'
import { tellOfDeadlines } from './call-deadlines.ts'
import { tellOfFittingCalls } from './call-fits.ts'

/** How often it is looked whether a call has opened or is about to close, in ms. */
const pause = 60_000

/** What of calls members are to hear at this moment. */
export async function lookAtCalls(payload: Payload, now = new Date()) {
  const fits = await tellOfFittingCalls(payload, now)
  return { fits, deadlines: await tellOfDeadlines(payload, now) }
}

/** Tells members of calls from now on, one look after the other; returns how to stop. */
export function followCalls(payload: Payload): { stop: () => Promise<void> } {
  let looking: Promise<unknown> | undefined
  const look = () => {
    looking ??= lookAtCalls(payload)
      .catch((error: unknown) =>
        payload.logger.error({ err: error, msg: 'Members could not be told of calls' }),
      )
      .finally(() => (looking = undefined))
  }
  look()
  const timer = setInterval(look, pause)
  return {
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}
