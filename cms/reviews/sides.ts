import type { Payload } from 'payload'
import { idOf } from '../applications/who.ts'
import type { Achievement, Application, User } from '../payload-types.ts'
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

/** What of an applicant may be a conflict: also who taught them, and who applies for them. */
export async function toApplicantSide(payload: Payload, application: Application): Promise<Side> {
  const profile = idOf(application.profile)
  const { docs } = profile
    ? await payload.db.find<Achievement>({
        collection: 'achievements',
        where: { profile: { equals: profile } },
        limit: 100,
        pagination: false,
      })
    : { docs: [] }
  const account = await payload.db.findOne<User>({
    collection: 'users',
    where: { id: { equals: idOf(application.account) } },
  })
  const maker = account && (await findOwnProfile(payload, account.id))
  const taught = docs.map(({ teacher }) => textOf(teacher))
  const teachers = [...taught, ...(application.onBehalf === 'teacher' ? [textOf(maker)] : [])]
  return {
    account: textOf(application.account),
    profile: textOf(profile),
    organisation: textOf(account?.organisation),
    familyName: application.familyName,
    school: application.school,
    settlement: application.settlement,
    region: textOf(application.region),
    teachers: teachers.filter((each) => each !== undefined),
  }
}
