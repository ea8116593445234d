import { createServer, type RequestListener } from 'node:http'

/**
 * How long a request may take to come in, in ms: a slow phone may need two minutes for a picture, nobody
 * a minute for a request's head. `look` is how often that is looked at.
 */
export const times = { head: 20_000, whole: 120_000, look: 5_000, keepAlive: 65_000 } as const
type Times = Readonly<Record<keyof typeof times, number>>

/** A server that closes a connection whose request does not come in, so that slow ones do not fill it. */
export const createPatientServer = (
  listener: RequestListener,
  { head, whole, look, keepAlive }: Times = times,
) =>
  createServer(
    {
      headersTimeout: head,
      requestTimeout: whole,
      connectionsCheckingInterval: look,
      keepAliveTimeout: keepAlive,
    },
    listener,
  )
