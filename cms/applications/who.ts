import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { hasRole } from '../access/roles.ts'
import { idOf as idOfRelation } from '../database/id-of.ts'
import type { Application, Guardianship, User } from '../payload-types.ts'
import { findOwnProfile } from '../protection/person.ts'

export type Id = number | string
type Someone = User | TypedUser | null

export const idOf = idOfRelation<Id | null | undefined>
export const isSame = (one: unknown, other: unknown): boolean =>
  Boolean(idOf(one)) && String(idOf(one)) === String(idOf(other))

/** The ties by which this account answers for children. */
export async function findGuarded(payload: Payload, account: Id, req?: PayloadRequest) {
  const { docs } = await payload.db.find<Guardianship>({
    collection: 'guardianships',
    where: { and: [{ guardian: { equals: account } }, { state: { equals: 'active' } }] },
    pagination: false,
    limit: 50,
    ...(req && { req }),
  })
  return docs
}

/** Whoever made the application, the person it is about, and the guardian of that person. */
export async function isApplicant(
  payload: Payload,
  user: Someone,
  application: Application,
  req?: PayloadRequest,
): Promise<boolean> {
  if (!user) return false
  if (isSame(application.account, user)) return true
  if (!application.profile) return false
  const own = await findOwnProfile(payload, user.id, req)
  if (own && isSame(own, application.profile)) return true
  const guarded = await findGuarded(payload, user.id, req)
  return guarded.some(({ child }) => isSame(child, application.profile))
}

/** Editors, administrators, and the partner whose organisation the call is of. */
export function isOrganiser(user: Someone, of: { organisation?: unknown }): boolean {
  if (!user) return false
  if (hasRole(user as TypedUser, 'editor', 'administrator')) return true
  return (
    hasRole(user as TypedUser, 'partner') && isSame((user as User).organisation, of.organisation)
  )
}
