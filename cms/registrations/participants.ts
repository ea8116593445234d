import type { Payload } from 'payload'
import type { SignedIn } from '../accounts/sessions.ts'
import type { Guardianship, Profile } from '../payload-types.ts'
import { isMinor } from '../protection/minors.ts'
import { findOwnProfile } from '../protection/person.ts'
import { idOf, type Id } from './event.ts'
import { findPupils } from './pupils.ts'

/** Somebody whom the asker may register: themselves, a child or a pupil of theirs. */
export type Participant = {
  /** How a form names them: `self`, or `child-` or `pupil-` and the number of the profile. */
  who: string
  by: 'self' | 'guardian' | 'teacher'
  name: string
  minor: boolean
  profile?: Profile | undefined
  /** The tie by which a guardian answers for the child. */
  guardianship?: Id | undefined
}

/** The person first, then the children whom they answer for, then a teacher's pupils. */
export async function findParticipants(payload: Payload, user: SignedIn): Promise<Participant[]> {
  const profile = await findOwnProfile(payload, user.id)
  const self: Participant = {
    who: 'self',
    by: 'self',
    name: profile?.fullName || user.name,
    minor: profile ? isMinor(profile) : false,
    profile: profile ?? undefined,
  }
  const { docs } = await payload.db.find<Guardianship>({
    collection: 'guardianships',
    where: { and: [{ guardian: { equals: user.id } }, { state: { equals: 'active' } }] },
    limit: 0,
    pagination: false,
  })
  const found = await Promise.all(docs.map((tie) => findChild(payload, tie)))
  const children = found.filter((child) => child !== undefined)
  const own = new Set([self, ...children].map(({ profile }) => profile?.id))
  const pupils = (await findPupils(payload, user)).filter(({ id }) => !own.has(id))
  return [self, ...children, ...pupils.map(toPupil)]
}

const toPupil = (profile: Profile): Participant => ({
  who: `pupil-${profile.id}`,
  by: 'teacher',
  name: profile.fullName ?? '',
  minor: true,
  profile,
})

async function findChild(payload: Payload, tie: Guardianship): Promise<Participant | undefined> {
  const id = idOf(tie.child)
  const profile = await payload.db.findOne<Profile>({
    collection: 'profiles',
    where: { id: { equals: id } },
  })
  if (!profile || !isMinor(profile)) return undefined
  return {
    who: `child-${id}`,
    by: 'guardian',
    name: profile.fullName ?? '',
    minor: true,
    profile,
    guardianship: tie.id,
  }
}

/** Event and person: two tickets for one person are impossible. */
export const keyOf = (event: Id, user: Id, { profile }: Pick<Participant, 'profile'>): string =>
  profile ? `${event}:p${profile.id}` : `${event}:u${user}`
