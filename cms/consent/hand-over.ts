import type { Payload, PayloadRequest } from 'payload'
import { getEnvironment } from '../../environment.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { formatDay } from '../editing/moments.ts'
import { toLocale } from '../mail/letters.ts'
import { queueLetter } from '../mail/queue.ts'
import type { Guardianship, Profile, User } from '../payload-types.ts'
import { findBirthday } from '../protection/minors.ts'
import { idOf } from '../database/id-of.ts'

/** How long before the birthday the letter is sent. */
const days = 30

/** The day of birth of those who turn 18 at a moment. */
function toBirth(moment: Date): string {
  const then = new Date(moment)
  then.setUTCFullYear(then.getUTCFullYear() - 18)
  return then.toISOString().slice(0, 10)
}

/** Tells, once, those who will soon be 18 what happens on that day; returns how many. */
export async function tellBefore18(payload: Payload, now: Date): Promise<number> {
  const { docs } = await payload.db.find<Profile>({
    collection: 'profiles',
    where: {
      and: [
        { minor: { equals: true } },
        { birthDate: { greater_than: toBirth(now) } },
        { birthDate: { less_than_equal: toBirth(new Date(now.getTime() + days * 86_400_000)) } },
        { handOverToldAt: { exists: false } },
        { user: { exists: true } },
      ],
    },
    locale: 'all',
    limit: 0,
    pagination: false,
  })
  for (const profile of docs)
    await inTransaction(payload, async (req) => {
      await payload.db.updateOne({
        collection: 'profiles',
        id: profile.id,
        data: { ...profile, handOverToldAt: now.toISOString() },
        req,
        returning: false,
      })
      await tell(req, profile)
    })
  return docs.length
}

async function tell(req: PayloadRequest, profile: Profile) {
  const user = await req.payload.db.findOne<User>({
    collection: 'users',
    where: { id: { equals: idOf(profile.user) } },
    req,
  })
  const birthday = findBirthday(profile.birthDate, 18)
  if (!user?.email || !birthday) return
  const { email, locale } = user
  await queueLetter(req, {
    name: 'consent.handOver',
    key: `consent.handOver ${profile.id}`,
    to: email,
    locale,
    values: {
      name: profile.givenName,
      day: formatDay(birthday, toLocale(locale), 'UTC'),
      page: `${getEnvironment().SITE_URL}/${locale ?? 'kk'}/account/hand-over/`,
    },
  })
}

/** Guardians answer for children: at 18 their ties end. */
export async function endWithChildhood(payload: Payload) {
  const { docs } = await payload.db.find<Guardianship>({
    collection: 'guardianships',
    where: {
      and: [{ state: { not_equals: 'ended' } }, { 'child.minor': { equals: false } }],
    },
    limit: 0,
    pagination: false,
  })
  for (const { id } of docs)
    await inTransaction(payload, (req) =>
      payload.update({
        collection: 'guardianships',
        id,
        data: { state: 'ended', endedAt: new Date().toISOString() },
        overrideAccess: true,
        depth: 0,
        req,
      }),
    )
}
