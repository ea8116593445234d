import type { Payload, PayloadRequest } from 'payload'
import type { SignedIn } from '../accounts/sessions.ts'
import { findEntries } from '../consent/ledger.ts'
import { findStanding } from '../consent/standing.ts'
import type { Guardianship, Profile } from '../payload-types.ts'
import { isMinor } from '../protection/minors.ts'
import { findAllHeld } from '../pupils/held.ts'
import { idOf, type Id } from './event.ts'

/** Somebody whom the asker may register: themselves, a child of theirs, a pupil whose record they hold. */
export type Participant = {
  /** How a form names them: `self`, or `child-` and the number of the profile. */
  who: string
  by: 'self' | 'guardian' | 'teacher'
  name: string
  minor: boolean
  profile?: Profile | undefined
}

const findOwnProfile = (payload: Payload, user: Id) =>
  payload.db.findOne<Profile>({ collection: 'profiles', where: { user: { equals: user } } })

/** The person first, then the children whom they answer for, then pupils who cannot sign in. */
export async function findParticipants(payload: Payload, user: SignedIn): Promise<Participant[]> {
  const own = await findOwnProfile(payload, user.id)
  const self: Participant = {
    who: 'self',
    by: 'self',
    name: own?.fullName || user.name,
    minor: own ? isMinor(own) : false,
    profile: own ?? undefined,
  }
  const { docs } = await payload.db.find<Guardianship>({
    collection: 'guardianships',
    where: { and: [{ guardian: { equals: user.id } }, { state: { equals: 'active' } }] },
    limit: 0,
    pagination: false,
  })
  const children = await Promise.all(docs.map(({ child }) => findChild(payload, idOf(child))))
  const held = await findAllHeld(payload, user)
  const pupils = held.map((profile): Participant => ({
    who: `child-${profile.id}`,
    by: 'teacher',
    name: profile.fullName ?? '',
    minor: true,
    profile,
  }))
  const answered = new Set(docs.map(({ child }) => String(idOf(child))))
  return [
    self,
    ...children.filter((child) => child !== undefined),
    ...pupils.filter(({ profile }) => !answered.has(String(profile!.id))),
  ]
}

async function findChild(payload: Payload, id: Id): Promise<Participant | undefined> {
  const profile = await payload.db.findOne<Profile>({
    collection: 'profiles',
    where: { id: { equals: id } },
  })
  if (!profile || !isMinor(profile)) return undefined
  return { who: `child-${id}`, by: 'guardian', name: profile.fullName ?? '', minor: true, profile }
}

/** Whether a minor who registers alone may: a guardian has agreed to taking part. */
export async function hasGuardiansWord(req: PayloadRequest, profile: Id): Promise<boolean> {
  const standing = findStanding(await findEntries(req, profile), 'guardian')
  return Boolean(standing.participation)
}

/** Event and person: two tickets for one person are impossible. */
export const keyOf = (event: Id, user: Id, { profile }: Pick<Participant, 'profile'>): string =>
  profile ? `${event}:p${profile.id}` : `${event}:u${user}`
