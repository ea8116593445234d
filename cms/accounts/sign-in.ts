import { generatePayloadCookie, type Payload } from 'payload'
import { isStaff } from '../access/roles.ts'

export type SignIn = (given: {
  email: string
  password: string
}) => Promise<
  { ok: true; cookie: string; staff: boolean } | { ok: false; reason: 'wrong' | 'locked' }
>

/** Signs in by Payload's own check, lock-out included, and gives the cookie of the session. */
export const createSignIn =
  (payload: Payload): SignIn =>
  async ({ email, password }) => {
    try {
      const { token, user } = await payload.login({
        collection: 'users',
        data: { email, password },
      })
      const { config } = payload.collections.users
      const cookie = generatePayloadCookie({
        collectionAuthConfig: config.auth,
        cookiePrefix: payload.config.cookiePrefix,
        token: token!,
      })
      return { ok: true, cookie: String(cookie), staff: isStaff(user ?? null) }
    } catch (error) {
      const { status, name } = error as { status?: number; name?: string }
      if (name === 'LockedAuth') return { ok: false, reason: 'locked' }
      if (status === 401 || status === 400) return { ok: false, reason: 'wrong' }
      throw error
    }
  }
