import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import type { Term } from '../../search/vocabulary/values.ts'
import type { User, View } from '../payload-types.ts'
import { findPerson } from '../protection/person.ts'
import { flushViews } from './views.ts'

/** Somebody who looked at a minor's profile on a day, and how often in which way. */
export type Viewer = {
  name: string
  roles: Term<'role'>[]
  kind: Term<'viewKind'>
  on: string
  times: number
}

const form = z.object({ person: z.string().max(40).optional() })
const most = 500

/**
 * Who looked, for the child and the guardians: names, since they answer for what they see. The latest
 * 500 looks, gathered by day.
 */
export const listViewers =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<Viewer[]> => {
    const { data } = form.safeParse(given)
    const person = data && (await findPerson(payload, asker, data.person || undefined))
    if (!person || person.as === 'staff') return []
    await flushViews(payload)
    const { docs } = await payload.find({
      collection: 'views',
      where: { profile: { equals: person.profile.id } },
      sort: '-at',
      limit: most,
      depth: 0,
      overrideAccess: false,
      user: asker.user as never,
    })
    const { docs: users } = await payload.db.find<User>({
      collection: 'users',
      where: { id: { in: [...new Set(docs.map(({ viewer }) => viewer))] } },
      limit: 0,
      pagination: false,
    })
    const byId = new Map(users.map((user) => [user.id, user]))
    return gather(docs, byId)
  }

function gather(views: View[], users: Map<unknown, User>): Viewer[] {
  const days = new Map<string, Viewer>()
  for (const { viewer, kind, at } of views) {
    const user = users.get(viewer)
    const on = at.slice(0, 10)
    const key = `${String(viewer)} ${kind} ${on}`
    const known = days.get(key)
    if (known) known.times += 1
    else days.set(key, { name: user?.name ?? '—', roles: user?.roles ?? [], kind, on, times: 1 })
  }
  return [...days.values()]
}
