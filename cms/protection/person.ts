import type { Payload, PayloadRequest } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import { hasRole } from '../access/roles.ts'
import type { Guardianship, Profile, User } from '../payload-types.ts'
import { isMinor } from './minors.ts'
import { idOf } from '../database/id-of.ts'

/** In whose matter somebody acts: the own one, a child's they answer for, or anybody's as administrator. */
export type Person = {
  profile: Profile
  as: 'self' | 'guardian' | 'staff'
  guardianship?: Guardianship['id']
}

/** The profile of whoever signs in, if they have one. */
export const findOwnProfile = (payload: Payload, account: number | string, req?: PayloadRequest) =>
  payload.db.findOne<Profile>({
    collection: 'profiles',
    where: { user: { equals: account } },
    ...(req && { req }),
  })

/** The tie by which this account answers for the child; none once the child is of age. */
export const findTie = (payload: Payload, user: User['id'], child: Profile) =>
  isMinor(child)
    ? payload.db.findOne<Guardianship>({
        collection: 'guardianships',
        where: {
          and: [
            { guardian: { equals: user } },
            { child: { equals: child.id } },
            { state: { equals: 'active' } },
          ],
        },
      })
    : null

/** The person named by a handle, or the asker without one; nobody where the asker has no say. */
export async function findPerson(
  payload: Payload,
  { user }: Pick<Asker, 'user'>,
  handle?: string,
): Promise<Person | undefined> {
  if (!user) return undefined
  const profile = handle
    ? await payload.db.findOne<Profile>({
        collection: 'profiles',
        where: { handle: { equals: handle } },
      })
    : await findOwnProfile(payload, user.id)
  if (!profile) return undefined
  if (idOf(profile.user) === user.id) return { profile, as: 'self' }
  const tie = await findTie(payload, user.id, profile)
  if (tie) return { profile, as: 'guardian', guardianship: tie.id }
  return hasRole(user as never, 'administrator') ? { profile, as: 'staff' } : undefined
}
