import type { Payload } from 'payload'
import { lookAtEvents } from './clock.ts'

/** How often the clock is looked at, in ms. */
const pause = 20_000

/** Does from now on what nobody does by hand, one look after the other; returns how to stop. */
export function followEvents(payload: Payload): { stop: () => Promise<void> } {
  let looking: Promise<unknown> | undefined
  const look = () => {
    looking ??= lookAtEvents(payload)
      .catch((error: unknown) =>
        payload.logger.error({ err: error, msg: 'Events could not be set right by the clock' }),
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
