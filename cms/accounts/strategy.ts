import type { AuthStrategy, Payload, PayloadRequest } from 'payload'
import { getEnvironment } from '../../environment.ts'
import { isOurs } from './origin.ts'
import { getSessions, type Halfway, type SignedIn } from './sessions.ts'

type Found = { user: SignedIn | null; halfway: Halfway | null }
const nobody: Found = { user: null, halfway: null }

/** Who asks, by the session that the request carries: somebody signed in, or on the way there. */
export async function findSession(
  payload: Payload,
  headers: Headers,
  method: string | undefined,
): Promise<Found> {
  const sessions = getSessions(payload)
  const carried = sessions.readId(headers)
  if (!carried) return nobody
  if (carried.from === 'cookie' && !isOurs(headers, method, getEnvironment().SITE_URL))
    return nobody
  return sessions.find(carried.id)
}

/**
 * Who asks, for the site, the API and the admin alike. It is the only strategy, so nothing else signs
 * anybody in: no JWT is made, and none is believed. Who is halfway is nobody here.
 */
export const sessionStrategy: AuthStrategy = {
  name: 'session',
  async authenticate({ headers, payload, ...rest }) {
    const { method } = (rest as { req?: PayloadRequest }).req ?? {}
    const { user } = await findSession(payload, headers, method)
    return { user: user as never }
  },
}
