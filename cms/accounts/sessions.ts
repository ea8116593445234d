import { Lucia, TimeSpan, type Adapter, type Cookie, type UserId } from 'lucia'
import type { Payload, PayloadRequest } from 'payload'
import { hasRole } from '../access/roles.ts'
import { getEnvironment } from '../../environment.ts'
import type { Session, User } from '../payload-types.ts'
import { createSessionStore, isDueForTouch } from './session-store.ts'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof createLucia>
    UserId: User['id']
    DatabaseUserAttributes: User
    DatabaseSessionAttributes: SessionAttributes
  }
}

export type SessionAttributes = {
  device: string | null
  /** The password was right, the code of the second factor is still to come. */
  awaitsCode: boolean
  recordId?: Session['id']
  createdAt?: Date
  lastSeenAt?: Date
}

/** The session that a request is made in, without the id that the browser holds. */
export type OpenSession = {
  recordId: Session['id']
  device: string | null
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
}

/** A signed-in user as access rules see it, with the session it came by. */
export type SignedIn = User & { collection: 'users'; _strategy: 'session'; session: OpenSession }

/** Somebody who knows the password, and may do nothing but give the code or set up the second factor. */
export type Halfway = { due: 'code' | 'setUp'; user: User; session: OpenSession }

function createLucia(store: Adapter) {
  const secure = getEnvironment().SITE_URL.startsWith('https:')
  return new Lucia(store, {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    sessionCookie: {
      // a browser takes a __Host- cookie from this host only, over https only
      name: secure ? '__Host-session' : 'session',
      // how long a session lives is known here, not by the browser
      expires: false,
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: (attributes: SessionAttributes) => attributes,
    getUserAttributes: (user: User) => user,
  })
}

const opened = new WeakMap<Payload, Sessions>()
export type Sessions = ReturnType<typeof createSessions>

/** The sessions of one database; the only file that knows Lucia. */
export function getSessions(payload: Payload): Sessions {
  const found = opened.get(payload) ?? createSessions(payload)
  opened.set(payload, found)
  return found
}

/** An administrator without a second factor may do nothing before it is set up. */
const lacksFactor = (user: User) => hasRole(user as never, 'administrator') && !user.secondFactorAt

function createSessions(payload: Payload) {
  const store = createSessionStore(payload)
  const lucia = createLucia(store)

  async function find(id: string): Promise<{ user: SignedIn | null; halfway: Halfway | null }> {
    const { session, user } = await lucia.validateSession(id)
    if (!session) return { user: null, halfway: null }
    const { recordId, device, createdAt, lastSeenAt, expiresAt, awaitsCode } =
      session as unknown as OpenSession & SessionAttributes
    if (isDueForTouch(lastSeenAt)) await store.updateSessionExpiration(id, expiresAt)
    const open = { recordId, device, createdAt, lastSeenAt, expiresAt }
    const due = awaitsCode ? 'code' : lacksFactor(user) ? 'setUp' : undefined
    if (due) return { user: null, halfway: { due, user, session: open } }
    const signedIn = { ...user, collection: 'users', _strategy: 'session', session: open }
    return { user: signedIn as SignedIn, halfway: null }
  }

  return {
    /** Signs the user in on a device; the id is new at every sign-in and known to the browser only. */
    async begin(
      user: UserId,
      device: string | null,
      awaitsCode = false,
    ): Promise<{ id: string; cookie: string }> {
      const { id } = await lucia.createSession(user, { device, awaitsCode })
      return { id, cookie: toText(lucia.createSessionCookie(id)) }
    },
    find,
    /** The id a request carries: in the cookie of the browser, or in the header of a program. */
    readId(headers: Headers): { id: string; from: 'cookie' | 'header' } | null {
      const [scheme, token] = (headers.get('authorization') ?? '').split(' ')
      if (token && (scheme === 'Bearer' || scheme === 'JWT')) return { id: token, from: 'header' }
      const id = lucia.readSessionCookie(headers.get('cookie') ?? '')
      return id ? { id, from: 'cookie' } : null
    },
    end: (id: string) => lucia.invalidateSession(id),
    list: async (user: UserId) =>
      (await lucia.getUserSessions(user)) as unknown as (OpenSession & { id: string })[],
    /** Ends one session of this user, by its number in the list. */
    endOne: (user: UserId, recordId: Session['id']) =>
      payload.db.deleteMany({
        collection: 'sessions',
        where: { and: [{ user: { equals: user } }, { id: { equals: recordId } }] },
      }),
    /** Ends all sessions of this user but one, in the same transaction as what gives cause. */
    endAll: (
      user: UserId,
      { except, req }: { except?: Session['id']; req?: PayloadRequest } = {},
    ) =>
      payload.db.deleteMany({
        collection: 'sessions',
        where: {
          and: [{ user: { equals: user } }, ...(except ? [{ id: { not_equals: except } }] : [])],
        },
        ...(req && { req }),
      }),
    endExpired: () => lucia.deleteExpiredSessions(),
    blankCookie: () => toText(lucia.createBlankSessionCookie()),
  }
}

const toText = (cookie: Cookie) => cookie.serialize()
