import type { Payload } from 'payload'
import { idOf, type Id } from '../applications/who.ts'
import type { Achievement, Application, Guardianship, User } from '../payload-types.ts'
import { findOwnProfile } from '../protection/person.ts'
import type { Side } from './conflicts.ts'

export const textOf = (value: unknown) => {
  const id = idOf(value)
  return id === null || id === undefined ? undefined : String(id)
}

/** What of a reviewer may be a conflict, with the profile it is from. */
export async function toReviewerSide(payload: Payload, user: User) {
  const profile = await findOwnProfile(payload, user.id)
  const side: Side = {
    account: String(user.id),
    profile: textOf(profile),
    organisation: textOf(user.organisation),
    familyName: profile?.familyName ?? user.name.split(' ').at(-1),
    school: profile?.school,
    settlement: profile?.settlement,
    region: textOf(profile?.region),
  }
  return { side, profile }
}

/** What of an applicant may be a conflict: also who taught them, and who answers for them. */
export async function toApplicantSide(payload: Payload, application: Application): Promise<Side> {
  const profile = idOf(application.profile)
  const account = await payload.db.findOne<User>({
    collection: 'users',
    where: { id: { equals: idOf(application.account) } },
  })
  return {
    account: textOf(application.account),
    profile: textOf(profile),
    organisation: textOf(account?.organisation),
    familyName: application.familyName,
    school: application.school,
    settlement: application.settlement,
    region: textOf(application.region),
    ...(profile && (await findKin(payload, profile))),
  }
}

/** Who answers for the person, and who has taught them. */
async function findKin({ db }: Payload, person: Id): Promise<Pick<Side, 'guardians' | 'teachers'>> {
  const all = { limit: 100, pagination: false } as const
  const ties = await db.find<Guardianship>({
    collection: 'guardianships',
    where: { and: [{ child: { equals: person } }, { state: { equals: 'active' } }] },
    ...all,
  })
  const results = await db.find<Achievement>({
    collection: 'achievements',
    where: { profile: { equals: person } },
    ...all,
  })
  return {
    guardians: ties.docs.flatMap(({ guardian }) => textOf(guardian) ?? []),
    teachers: results.docs.flatMap(({ teacher }) => textOf(teacher) ?? []),
  }
}
