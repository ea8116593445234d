import type { Payload, TypedUser } from 'payload'
import type { Profile, User } from '../../../cms/payload-types.ts'

type Role = NonNullable<User['roles']>[number]

const yearsAgo = (years: number) => {
  const then = new Date()
  then.setUTCFullYear(then.getUTCFullYear() - years)
  return new Date(then.getTime() - 40 * 86_400_000).toISOString().slice(0, 10)
}

/** A small world: a region, people of it, and who signs in. */
export function peopleOf(payload: Payload) {
  let count = 0
  const as = (user: User) => ({ ...user, collection: 'users' }) as TypedUser

  return {
    async region(code: string) {
      return payload.create({
        collection: 'regions',
        locale: 'kk',
        data: { code, kind: 'oblast', name: code } as never,
        overrideAccess: true,
      })
    },
    async user(roles: Role[], more: Partial<User> = {}) {
      count += 1
      const user = await payload.create({
        collection: 'users',
        data: {
          name: `Адам ${count}`,
          email: `person${count}@example.kz`,
          password: `a long password ${count}`,
          roles,
        },
        overrideAccess: true,
        depth: 0,
      })
      if (Object.keys(more).length)
        await payload.db.updateOne({ collection: 'users', id: user.id, data: more })
      return as({ ...user, ...more } as User)
    },
    async child(more: Partial<Profile> = {}) {
      return payload.create({
        collection: 'profiles',
        locale: 'kk',
        depth: 0,
        overrideAccess: true,
        data: {
          kind: 'talent',
          familyName: 'Тобылғина',
          givenName: 'Әлия',
          birthDate: yearsAgo(14),
          visibility: 'public',
          ...more,
        } as never,
      })
    },
    get: (id: number) =>
      payload.findByID({ collection: 'profiles', id, overrideAccess: true, depth: 0 }),
    /** As a visitor without an account sees it, or nothing. */
    seen: (id: number) =>
      payload.findByID({
        collection: 'profiles',
        id,
        overrideAccess: false,
        user: null,
        depth: 0,
        disableErrors: true,
      }) as Promise<Profile | null>,
    paper: (profile: number, purpose: string, entry: 'given' | 'withdrawn' = 'given') => ({
      collection: 'consents' as const,
      data: {
        profile,
        purpose,
        entry,
        giverName: 'Бесік Тобылғина',
        language: 'kk',
        paperOn: '2026-01-15',
        paperPlace: 'Тараз',
      } as never,
      depth: 0,
    }),
  }
}
