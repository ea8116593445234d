import type { AuthStrategy, PayloadRequest } from 'payload'
import { getEnvironment } from '../../environment.ts'
import { isOurs } from './origin.ts'
import { getSessions } from './sessions.ts'

/**
 * Who asks, by the session that the request carries: for the site, the API and the admin alike. It is
 * the only strategy, so nothing else signs anybody in: no JWT is made, and none is believed.
 */
export const sessionStrategy: AuthStrategy = {
  name: 'session',
  async authenticate({ headers, payload, ...rest }) {
    const sessions = getSessions(payload)
    const carried = sessions.readId(headers)
    if (!carried) return { user: null }
    const { method } = (rest as { req?: PayloadRequest }).req ?? {}
    if (carried.from === 'cookie' && !isOurs(headers, method, getEnvironment().SITE_URL))
      return { user: null }
    return { user: (await sessions.find(carried.id)) as never }
  },
}
