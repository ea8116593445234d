import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, vi } from 'vitest'
import type { Asker } from '../../../cms/accounts/asker.ts'
import { flushViews } from '../../../cms/audit/views.ts'
import type { Profile, User } from '../../../cms/payload-types.ts'
import { peopleOf } from '../protection/people.ts'
import { openPeopledWorld } from './people.ts'
import { password } from './world.ts'

export const today = new Date('2026-11-25T08:00:00Z')

/** What the form of a record sends. */
export const change = {
  locale: 'kk',
  settlement: 'Қордай',
  school: '№ 7 мектеп',
  grade: '9',
  headline: 'Математика үйірмесінің мүшесі',
  bio: '',
  'field.mathematics': 'on',
} as const

/** The pupil of 15 whom a teacher registers, as the form for cards has it. */
export const list = 'Қайыңова; Назерке; 2010-12-01'

/** A world with UNDER16_ACCOUNTS=off, on a day that stands still: a pupil under 16 is a record that others hold. */
export async function openHeldWorld() {
  const world = await openPeopledWorld()
  const people = peopleOf(world.payload)
  mkdirSync(path.join(world.dataDir, 'mail'))
  let count = 0

  const vet = (id: User['id'], vettedUntil: string) =>
    world.payload.db.updateOne({ collection: 'users', id, data: { vettedUntil } })
  async function enter(email: string) {
    const signed = await world.as().account.signIn({ email, password })
    if (!signed.ok) throw new Error(signed.reason)
    return world.withCookie(signed.cookie)
  }

  return {
    ...world,
    people,
    vet,
    enter,
    /** Before each test; `end` after it. */
    begin() {
      vi.stubEnv('UNDER16_ACCOUNTS', 'off')
      vi.useFakeTimers({ now: today, toFake: ['Date'] })
    },
    end() {
      vi.unstubAllEnvs()
      vi.useRealTimers()
    },
    /** A checked teacher of a region of their own, signed in. */
    async createTeacher(): Promise<Asker> {
      const email = `teacher${(count += 1)}@example.kz`
      const region = await people.region(`r${count}`)
      const user = await world.createUser(email)
      await people.child({
        kind: 'teacher',
        birthDate: '1980-01-01',
        user: user.id,
        region: region.id,
      } as Partial<Profile>)
      await vet(user.id, '2027-11-25T00:00:00.000Z')
      return enter(email)
    },
    /** The teacher registers the pupil, who gets no card; gives the handle of the record. */
    async register(teacher: Asker) {
      const made = await world.as(teacher).pupils.makeCards({ group: '9 «Б»', list })
      if (!made.ok) throw new Error(made.reason)
      expect(made.cards).toEqual([])
      return made.records[0]!.handle
    },
    find: async (handle: string) =>
      (await world.payload.db.findOne<Profile>({
        collection: 'profiles',
        where: { handle: { equals: handle } },
      }))!,
    async close() {
      await flushViews(world.payload)
      await world.close()
    },
  }
}
