import type { Payload } from 'payload'
import { hasRole, isVetted } from '../access/roles.ts'
import type { SignedIn } from '../accounts/sessions.ts'
import { idOf } from '../database/id-of.ts'
import type { Profile } from '../payload-types.ts'

/** Where the pupils of this person are registered; nothing where the person may give no cards. */
export type Giver = {
  region: number | null
  /** Whose records they may read anyway: of the own region, or all; a teacher reads nobody's. */
  reads: 'all' | 'region' | 'none'
}

/** Coordinators, administrators, and teachers whom staff have checked: a child's record is no stranger's. */
export async function findGiver(payload: Payload, user: SignedIn | null): Promise<Giver | null> {
  if (!user) return null
  if (hasRole(user, 'coordinator', 'administrator'))
    return {
      region: idOf<number | null | undefined>(user.region) ?? null,
      reads: hasRole(user, 'administrator') ? 'all' : 'region',
    }
  if (!isVetted(user)) return null
  const own = await payload.db.findOne<Profile>({
    collection: 'profiles',
    where: { and: [{ user: { equals: user.id } }, { kind: { equals: 'teacher' } }] },
  })
  return own && { region: idOf<number | null | undefined>(own.region) ?? null, reads: 'none' }
}
