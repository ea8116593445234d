import { createHash } from 'node:crypto'
import type { Adapter, DatabaseSession, UserId } from 'lucia'
import type { Payload, Where } from 'payload'
import { isStaff } from '../access/roles.ts'
import type { Session, User } from '../payload-types.ts'
import { findAccountRefusal } from '../protection/accounts.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long a session lives without a visit, and at most. Staff see more, so are asked sooner. */
const lives = {
  staff: { idle: 12 * hour, longest: 7 * day },
  others: { idle: 30 * day, longest: 180 * day },
} as const

/** How long the second step of a sign-in may take. */
const halfwayLife = 15 * minute

/** A visit is written down at most so often: every write waits for the one before it. */
const touchEvery = 10 * minute
export const isDueForTouch = (lastSeenAt: Date) => Date.now() - lastSeenAt.getTime() > touchEvery

export const hashId = (id: string) => createHash('sha256').update(id).digest('hex')

const livesOf = (user: User) => (isStaff(user as never) ? lives.staff : lives.others)

/** Lucia's sessions in the collection `sessions`; ids go in hashed. */
export function createSessionStore(payload: Payload): Adapter {
  const collection = 'sessions' as const
  const { db } = payload
  const where = (id: string): Where => ({ idHash: { equals: hashId(id) } })
  const getUser = (id: UserId) =>
    payload.findByID({
      collection: 'users',
      id: id as User['id'],
      depth: 0,
      overrideAccess: true,
      disableErrors: true,
    })
  const toLucia = (kept: Session, id: string): DatabaseSession => ({
    id,
    userId: toId(kept.user),
    expiresAt: new Date(kept.expiresAt),
    attributes: {
      recordId: kept.id,
      device: kept.device ?? null,
      awaitsCode: kept.awaitsCode === true,
      createdAt: new Date(kept.createdAt),
      lastSeenAt: new Date(kept.lastSeenAt),
    },
  })

  return {
    async getSessionAndUser(id) {
      const kept = await db.findOne<Session>({ collection, where: where(id) })
      if (!kept) return [null, null]
      const user = await getUser(toId(kept.user))
      if (!user || user.closedAt) return [toLucia(kept, id), null]
      if (await findAccountRefusal(payload, user.id)) return [toLucia(kept, id), null]
      return [toLucia(kept, id), { id: user.id, attributes: user }]
    },
    async getUserSessions(userId) {
      const { docs } = await db.find<Session>({
        collection,
        where: { user: { equals: userId } },
        sort: '-lastSeenAt',
        limit: 0,
        pagination: false,
      })
      // whoever lists sessions does not learn the ids that browsers hold
      return docs.map((kept) => toLucia(kept, ''))
    },
    async setSession({ id, userId, attributes }) {
      const user = await getUser(userId)
      if (!user) throw new Error('A session needs its user')
      const now = new Date()
      const life = attributes.awaitsCode ? halfwayLife : livesOf(user).idle
      await db.create({
        collection,
        data: {
          idHash: hashId(id),
          user: userId,
          device: attributes.device,
          awaitsCode: attributes.awaitsCode,
          lastSeenAt: now.toISOString(),
          expiresAt: new Date(now.getTime() + life).toISOString(),
          createdAt: now.toISOString(),
          updatedAt: now.toISOString(),
        },
      })
    },
    /** Lucia proposes one length for all; what is kept is that of the person, as of this visit. */
    async updateSessionExpiration(id) {
      const kept = await db.findOne<Session>({ collection, where: where(id) })
      if (!kept || kept.awaitsCode || !isDueForTouch(new Date(kept.lastSeenAt))) return
      const user = await getUser(toId(kept.user))
      if (!user) return
      const { idle, longest } = livesOf(user)
      const now = Date.now()
      const expires = Math.min(now + idle, Date.parse(kept.createdAt) + longest)
      await db.updateOne({
        collection,
        where: where(id),
        data: {
          lastSeenAt: new Date(now).toISOString(),
          expiresAt: new Date(expires).toISOString(),
        },
        returning: false,
      })
    },
    deleteSession: (id) => db.deleteMany({ collection, where: where(id) }),
    deleteUserSessions: (userId) =>
      db.deleteMany({ collection, where: { user: { equals: userId } } }),
    deleteExpiredSessions: () =>
      db.deleteMany({
        collection,
        where: { expiresAt: { less_than_equal: new Date().toISOString() } },
      }),
  }
}

const toId = (user: Session['user']): UserId => (typeof user === 'object' ? user.id : user)
