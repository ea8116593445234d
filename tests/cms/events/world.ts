import type { Payload } from 'payload'
import type { Asker } from '../../../cms/accounts/asker.ts'
import type { Event, Notification, Registration, User } from '../../../cms/payload-types.ts'
import { createVerbs } from '../../../cms/verbs.ts'
import { peopleOf } from '../protection/people.ts'

type Settings = Partial<Event['registration']>

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

/** Events, people who sign in, and what they do, on one database. */
export function eventsOf(payload: Payload) {
  const people = peopleOf(payload)
  const verbs = createVerbs(payload)
  let count = 0

  const askerOf = (user: unknown): Asker => ({
    user: user as Asker['user'],
    address: '127.0.0.1',
    userAgent: null,
  })

  return {
    people,
    as: (user: unknown) => verbs(askerOf(user)),
    async event(more: Partial<Event> = {}, registration: Settings = {}): Promise<Event> {
      count += 1
      return payload.create({
        collection: 'events',
        locale: 'kk',
        depth: 0,
        overrideAccess: true,
        publishSpecificLocale: 'kk',
        data: {
          title: `Кездесу ${count}`,
          slug: `kezdesu-${count}`,
          summary: 'Бәрі келеді.',
          format: 'onsite',
          startsAt: inHours(240),
          endsAt: inHours(243),
          timeZone: 'Asia/Almaty',
          registration: { mode: 'first_come', ...registration },
          _status: 'published',
          ...more,
        } as never,
      } as never) as unknown as Promise<Event>
    },
    update: (id: number, data: object) =>
      payload.update({
        collection: 'events',
        id,
        locale: 'kk',
        depth: 0,
        overrideAccess: true,
        publishSpecificLocale: 'kk',
        data: { ...data, _status: 'published' } as never,
      }),
    /** Accounts made in the database at once: no password is hashed for them. */
    async users(many: number): Promise<User[]> {
      const made: User[] = []
      for (let at = 0; at < many; at += 1) {
        count += 1
        made.push(
          (await payload.db.create({
            collection: 'users',
            data: { name: `Қатысушы ${count}`, email: `q${count}@example.kz`, roles: ['member'] },
          })) as unknown as User,
        )
      }
      return made
    },
    async states(event: number): Promise<Record<string, number>> {
      const { docs } = await payload.db.find<Registration>({
        collection: 'registrations',
        where: { event: { equals: event } },
        limit: 0,
        pagination: false,
      })
      const groups = Map.groupBy(docs, ({ state }) => state)
      return Object.fromEntries([...groups].map(([state, rows]) => [state, rows.length]))
    },
    async registration(event: number, user: number): Promise<Registration> {
      const found = await payload.db.findOne<Registration>({
        collection: 'registrations',
        where: { and: [{ event: { equals: event } }, { user: { equals: user } }] },
      })
      if (!found) throw new Error(`${user} is not registered for ${event}`)
      return found
    },
    async told(user: number): Promise<Notification[]> {
      const { docs } = await payload.db.find<Notification>({
        collection: 'notifications',
        where: { user: { equals: user } },
        sort: 'id',
        limit: 0,
        pagination: false,
      })
      return docs
    },
  }
}
