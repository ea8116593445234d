import type { Where } from 'payload'
import type { Event, Profile, User } from '../../../cms/payload-types.ts'
import { openScratch } from '../scratch.ts'
import { eventsOf } from './world.ts'

export const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
export const yearsAgo = (years: number) => {
  const then = new Date(Date.now() - 40 * 86_400_000)
  then.setUTCFullYear(then.getUTCFullYear() - years)
  return then.toISOString().slice(0, 10)
}

/** Events and people, among them a teacher who has been checked, and pupils with guardians. */
export async function openTeacher() {
  const scratch = await openScratch()
  const { payload } = scratch
  const world = eventsOf(payload)
  const region = await world.people.region('pupils')
  const vetted = { vettedUntil: inHours(1000) }
  const teacher = (await world.people.user(['member'], vetted as never)) as User
  await world.people.child({
    user: teacher.id,
    kind: 'teacher',
    birthDate: '1980-01-01',
    region: region.id,
  })
  return {
    ...world,
    scratch,
    teacher,
    /** Pupils of 17 to whom the teacher has given cards, by their given names. */
    async givePupils(...names: string[]): Promise<Profile[]> {
      const list = names.map((name) => `Сынақова; ${name}; ${yearsAgo(17)}`).join('\n')
      const made = await world.as(teacher).pupils.makeCards({ group: '11 «Ә»', list, locale: 'kk' })
      if (!made.ok) throw new Error(made.reason)
      return Promise.all(
        names.map(async (givenName) => {
          const where: Where = {
            and: [{ familyName: { equals: 'Сынақова' } }, { givenName: { equals: givenName } }],
          }
          return (await payload.db.findOne<Profile>({ collection: 'profiles', where }))!
        }),
      )
    },
    agree: (profile: number, purpose = 'participation') =>
      payload.create({ ...world.people.paper(profile, purpose), overrideAccess: true }),
    withdraw: (profile: number, purpose: string) =>
      payload.create({
        ...world.people.paper(profile, purpose, 'withdrawn'),
        overrideAccess: true,
      }),
    /** A guardian with an account, tied to the child. */
    async tie(child: number) {
      const guardian = (await world.people.user(['guardian'])) as User
      await payload.db.create({
        collection: 'guardianships',
        data: {
          child,
          guardian: guardian.id,
          guardianName: guardian.name,
          link: 'centre',
          state: 'active',
          expiresAt: inHours(1),
        },
      })
      return guardian
    },
    rowOf: async (event: Event, profile: number) =>
      (
        await payload.find({
          collection: 'registrations',
          where: { and: [{ event: { equals: event.id } }, { profile: { equals: profile } }] },
          overrideAccess: true,
          depth: 0,
        })
      ).docs[0]!,
    registerPupils: (who: unknown, event: Event, pupils: Profile[], more: object = {}) =>
      world.as(who).registrations.registerPupils({
        event: event.slug,
        ...Object.fromEntries(pupils.map(({ id }) => [`pupil-${id}`, 'on'])),
        ...more,
      }),
    kindsOf: async (user: number) => (await world.told(user)).map(({ kind }) => kind),
  }
}
