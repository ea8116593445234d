import type { IncomingMessage } from 'node:http'
import type { Payload } from 'payload'
import { toAsker, type Asker } from './asker.ts'
import { sessionStrategy } from './strategy.ts'

/** Who asks for a page. Only the strategy is asked, not the permissions that Payload works out beside it. */
export const findAsker =
  (payload: Payload) =>
  async (req: IncomingMessage): Promise<Asker> => {
    const headers = new Headers()
    for (const [name, value] of Object.entries(req.headers))
      if (typeof value === 'string') headers.set(name, value)
    const { user } = await sessionStrategy.authenticate({
      headers,
      payload,
      req: { method: req.method },
    } as never)
    return toAsker(headers, user)
  }
