import type { Payload } from 'payload'

type Look = {
  /** In ms. */
  every: number
  look: () => Promise<unknown>
  /** What the log says of a look that failed: the next one tries again. */
  failed: string
  /** Whether the first look is now; unless told, it is. */
  atOnce?: boolean
}

/** Looks every so often from now on, one look after the other; returns how to stop, which waits for the one under way. */
export function keepLooking(
  payload: Payload,
  { every, look, failed, atOnce = true }: Look,
): { stop: () => Promise<void> } {
  let looking: Promise<unknown> | undefined
  const once = () => {
    looking ??= look()
      .catch((error: unknown) => payload.logger.error({ err: error, msg: failed }))
      .finally(() => (looking = undefined))
  }
  if (atOnce) once()
  const timer = setInterval(once, every)
  return {
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}
