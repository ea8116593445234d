import type { Payload } from 'payload'
import type { Audience } from '../../search/document.ts'
import { audiencesOf } from '../found/readers.ts'
import type { Search, User } from '../payload-types.ts'

export const ownerOf = ({ user }: Pick<Search, 'user'>) =>
  typeof user === 'object' ? user.id : user

/**
 * What the owners of searches may be told of at this moment: their account is read anew, since a
 * vetting lapses and an account is closed. Whose account is closed is told nothing.
 */
export async function findAudiences(
  payload: Payload,
  searches: readonly Search[],
): Promise<(search: Search) => Audience[]> {
  const ids = [...new Set(searches.map(ownerOf))]
  const { docs } = await payload.db.find<User>({
    collection: 'users',
    where: { id: { in: ids } },
    limit: 0,
    pagination: false,
  })
  const audiences = new Map(
    docs.map((user) => [String(user.id), user.closedAt ? [] : audiencesOf(user as never)]),
  )
  return (search) => audiences.get(String(ownerOf(search))) ?? []
}
