import type { Halfway, SignedIn } from './sessions.ts'

/** Where `server.ts` writes down who is at the other end, having asked the trusted proxies. */
export const addressHeader = 'x-client-address'

/** Who is at the door of a verb: the signed-in person, if any, and what the connection says. */
export type Asker = {
  user: SignedIn | null
  /** Somebody between the password and the second factor; then `user` is nobody. */
  halfway?: Halfway | null
  /** The network address, for limits only; it is kept nowhere. */
  address: string
  userAgent: string | null
}

export const toAsker = (
  headers: Headers,
  user: unknown,
  halfway: Halfway | null = null,
): Asker => ({
  user: user as SignedIn | null,
  halfway,
  address: headers.get(addressHeader) ?? 'unknown',
  userAgent: headers.get('user-agent'),
})
