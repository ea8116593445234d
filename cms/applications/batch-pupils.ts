import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import type { Application, Profile, PupilCard } from '../payload-types.ts'
import { findOwnProfile } from '../protection/person.ts'
import { findCallBySlug } from './start.ts'
import { needsConsent, hasConsent } from './ready.ts'
import { idOf, isSame } from './who.ts'

/** The pupils to whom somebody gave cards, with their records. */
export async function findPupils(
  { db }: Payload,
  { user }: Asker,
): Promise<{ card: string; profile: Profile }[]> {
  if (!user) return []
  const { docs: cards } = await db.find<PupilCard>({
    collection: 'pupil-cards',
    where: { madeBy: { equals: user.id } },
    sort: 'code',
    limit: 0,
    pagination: false,
  })
  if (cards.length === 0) return []
  const { docs: profiles } = await db.find<Profile>({
    collection: 'profiles',
    where: { user: { in: cards.map((card) => idOf(card.user)!) } },
    limit: 0,
    pagination: false,
  })
  return cards.flatMap((card) => {
    const profile = profiles.find((each) => isSame(each.user, card.user))
    return profile ? { card: String(card.id), profile } : []
  })
}

export type Batch = {
  /** Own pupils, and whether they have an application to this call already, whoever made it. */
  pupils: { card: string; name: string; grade: number | null; applied: boolean }[]
  /** What the teacher has begun, and whether a guardian's word is still lacking. */
  begun: { number: string; name: string; state: Application['state']; lacksConsent: boolean }[]
}

/** Where a teacher is with a call: which pupils there are, and how far their applications are. */
export const readBatch =
  (payload: Payload) =>
  async (asker: Asker, given: { call: string }): Promise<Batch | undefined> => {
    const { user } = asker
    const profile = user && (await findOwnProfile(payload, user.id))
    const call = await findCallBySlug(payload, given.call)
    if (!user || !call || profile?.kind !== 'teacher') return undefined
    const pupils = await findPupils(payload, asker)
    const { docs } = await payload.db.find<Application>({
      collection: 'applications',
      where: {
        and: [
          { call: { equals: call.id } },
          { state: { not_equals: 'withdrawn' } },
          {
            or: [
              { account: { equals: user.id } },
              { profile: { in: pupils.map((pupil) => pupil.profile.id) } },
            ],
          },
        ],
      },
      sort: ['familyName', 'givenName'],
      limit: 0,
      pagination: false,
    })
    const mine = docs.filter(
      ({ account, onBehalf }) => isSame(account, user) && onBehalf === 'teacher',
    )
    return {
      pupils: pupils.map(({ card, profile: { id, fullName, grade } }) => ({
        card,
        name: fullName ?? '–',
        grade: grade ?? null,
        applied: docs.some((application) => isSame(application.profile, id)),
      })),
      begun: await Promise.all(
        mine.map(async (application) => ({
          number: application.number,
          name: [application.familyName, application.givenName].filter(Boolean).join(' ') || '–',
          state: application.state,
          lacksConsent:
            application.state === 'draft' &&
            needsConsent(application) &&
            !(await hasConsent(payload, application)),
        })),
      ),
    }
  }
