import type { Payload } from 'payload'
import type { SignedIn } from '../accounts/sessions.ts'
import { findEntries } from '../consent/ledger.ts'
import { findStanding } from '../consent/standing.ts'
import type { Achievement, Profile, PupilCard } from '../payload-types.ts'
import { isMinor } from '../protection/minors.ts'
import { findOwnProfile } from '../protection/person.ts'
import { findAllHeld } from '../pupils/held.ts'
import { findGiver } from '../pupils/may-give-cards.ts'
import { idOf, type Id } from './event.ts'

/**
 * The minors whom a teacher may register: those whose records they keep, those to whom they have given
 * cards, and those whom they have led to a verified result and whose guardian agrees to taking part. Of
 * nobody else does a teacher read a name here.
 */
export async function findPupils(payload: Payload, user: SignedIn): Promise<Profile[]> {
  if (!(await findGiver(payload, user))) return []
  const led = await findLed(payload, user)
  const word = await Promise.all(led.map(({ id }) => hasGuardiansWord({ payload }, id)))
  const pupils = [
    ...(await findAllHeld(payload, user)),
    ...(await findCarded(payload, user)),
    ...led.filter((_, at) => word[at]),
  ]
  return [...new Map(pupils.map((profile) => [profile.id, profile])).values()]
    .filter((profile) => isMinor(profile))
    .sort((a, b) => (a.fullName ?? '').localeCompare(b.fullName ?? '', 'kk'))
}

/** Whether a guardian has agreed to the child's taking part, where the guardian does not register it. */
export async function hasGuardiansWord(
  req: Parameters<typeof findEntries>[0],
  profile: Id,
): Promise<boolean> {
  return Boolean(findStanding(await findEntries(req, profile), 'guardian').participation)
}

const all = { limit: 0, pagination: false } as const

async function findCarded(payload: Payload, user: SignedIn): Promise<Profile[]> {
  const cards = await payload.db.find<PupilCard>({
    collection: 'pupil-cards',
    where: { madeBy: { equals: user.id } },
    ...all,
  })
  return findProfiles(
    payload,
    'user',
    cards.docs.map(({ user: pupil }) => idOf(pupil)),
  )
}

async function findLed(payload: Payload, user: SignedIn): Promise<Profile[]> {
  const own = await findOwnProfile(payload, user.id)
  if (own?.kind !== 'teacher') return []
  const { docs } = await payload.db.find<Achievement>({
    collection: 'achievements',
    where: { and: [{ teacher: { equals: own.id } }, { verifiedAt: { exists: true } }] },
    ...all,
  })
  return findProfiles(
    payload,
    'id',
    docs.flatMap(({ profile }) => (profile ? idOf(profile) : [])),
  )
}

async function findProfiles(payload: Payload, by: 'id' | 'user', ids: Id[]): Promise<Profile[]> {
  if (ids.length === 0) return []
  const { docs } = await payload.db.find<Profile>({
    collection: 'profiles',
    where: { [by]: { in: [...new Set(ids)] } },
    ...all,
  })
  return docs
}
