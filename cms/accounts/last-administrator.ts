import type { Payload } from 'payload'
import type { User } from '../payload-types.ts'

/** Whether nobody would be left to look after the site if this account went. */
export async function isLastAdministrator(
  payload: Payload,
  { id, roles }: Pick<User, 'id' | 'roles'>,
): Promise<boolean> {
  if (!roles.includes('administrator')) return false
  const others = await payload.db.count({
    collection: 'users',
    where: {
      and: [
        { roles: { contains: 'administrator' } },
        { id: { not_equals: id } },
        { closedAt: { exists: false } },
      ],
    },
  })
  return others.totalDocs === 0
}
