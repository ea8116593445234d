import type { PayloadRequest } from 'payload'
import type { User } from '../payload-types.ts'

/** Whoever answers for a child has the pages of guardians. */
export async function becomeGuardian(
  req: PayloadRequest,
  { id, roles }: Pick<User, 'id' | 'roles'>,
) {
  if (roles.includes('guardian')) return
  await req.payload.update({
    collection: 'users',
    id,
    data: { roles: [...roles, 'guardian'] },
    overrideAccess: true,
    depth: 0,
    req,
  })
}
