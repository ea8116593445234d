import type { IncomingMessage } from 'node:http'
import type { Payload } from 'payload'
import { toAsker, type Asker } from './asker.ts'
import { findSession } from './strategy.ts'

/** Who asks for a page. Only the strategy is asked, not the permissions that Payload works out beside it. */
export const findAsker =
  (payload: Payload) =>
  async (req: IncomingMessage): Promise<Asker> => {
    const headers = new Headers()
    for (const [name, value] of Object.entries(req.headers))
      if (typeof value === 'string') headers.set(name, value)
    const { user, halfway } = await findSession(payload, headers, req.method)
    return toAsker(headers, user, halfway)
  }
