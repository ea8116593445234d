import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { hasRole, isVetted } from '../access/roles.ts'
import { findEntries } from '../consent/ledger.ts'
import { findStanding } from '../consent/standing.ts'
import type { ContactRequest, Guardianship, Profile } from '../payload-types.ts'
import { isMinor } from '../protection/minors.ts'
import { findOwnProfile } from '../protection/person.ts'
import { idOf } from '../database/id-of.ts'

export type RecipientRefusal = 'signIn' | 'nobody' | 'self' | 'minor' | 'vetted' | 'noAccount'
export type Recipient = {
  profile: Profile
  through: ContactRequest['through']
  /** Through whom a letter to a minor goes; the coordinator's where there is none. */
  guardianship?: Guardianship | undefined
}

export const toForm = z.looseObject({ to: z.string().max(40) })

/**
 * Whether the asker may write to the person, and who reads first. Never to a minor alone: the guardian
 * who has agreed to letters, or the coordinator, is in the correspondence from its first word.
 */
export async function findRecipient(
  payload: Payload,
  { user }: Asker,
  given: unknown,
): Promise<({ ok: true } & Recipient) | { ok: false; reason: RecipientRefusal }> {
  if (!user) return { ok: false, reason: 'signIn' }
  const { data } = toForm.safeParse(given)
  const { docs } = await payload.find({
    collection: 'profiles',
    where: { handle: { equals: data?.to ?? '' } },
    limit: 1,
    depth: 0,
    select: { handle: true },
    overrideAccess: false,
    user: user as never,
  })
  const profile =
    docs[0] &&
    (await payload.db.findOne<Profile>({
      collection: 'profiles',
      where: { id: { equals: docs[0].id } },
    }))
  if (!profile) return { ok: false, reason: 'nobody' }
  if (idOf(profile.user) === user.id) return { ok: false, reason: 'self' }
  const own = await findOwnProfile(payload, user.id)
  if (own && isMinor(own)) return { ok: false, reason: 'minor' }
  if (!isMinor(profile))
    return profile.user
      ? { ok: true, profile, through: 'person' }
      : { ok: false, reason: 'noAccount' }
  // those who vet others need no vetting themselves; partners, reviewers and editors do
  const vets = hasRole(user as never, 'coordinator', 'administrator')
  if (!vets && !isVetted(user as never)) return { ok: false, reason: 'vetted' }
  const guardianship = await findAgreeing(payload, profile)
  return guardianship
    ? { ok: true, profile, through: 'guardian', guardianship }
    : { ok: true, profile, through: 'coordinator' }
}

/** A guardian who can be reached, while the consent to letters stands. */
async function findAgreeing(payload: Payload, child: Profile): Promise<Guardianship | undefined> {
  const standing = findStanding(await findEntries({ payload }, child.id), 'guardian')
  if (!standing.contact) return undefined
  const { docs } = await payload.db.find<Guardianship>({
    collection: 'guardianships',
    where: { and: [{ child: { equals: child.id } }, { state: { equals: 'active' } }] },
    limit: 0,
    pagination: false,
  })
  return docs.find(({ guardian }) => guardian) ?? docs.find(({ email }) => email)
}
