import type { Payload, Where } from 'payload'
import { idOf, type Id } from '../applications/who.ts'
import type { Guardianship, Profile } from '../payload-types.ts'

/** Somebody who may hear of a call: whom it is about, and whose account is told. */
export type Reader = { profile: Profile; account: Id }

/** How many are looked at in one transaction. */
const batch = 200

type Find = (payload: Payload, where: Where) => Promise<Reader[]>

/**
 * Everybody who may hear of calls, a batch at a time: members of what is for them, guardians of what
 * is for a child who has no account. Of these people only, if they are named.
 */
export async function* findReaders(
  payload: Payload,
  people?: readonly Id[],
): AsyncGenerator<Reader[]> {
  if (!people) {
    yield* findAll(payload, 'profiles', findMembers)
    yield* findAll(payload, 'guardianships', findGuardians)
    return
  }
  for (let from = 0; from < people.length; from += batch) {
    const some = people.slice(from, from + batch)
    yield await findMembers(payload, { id: { in: some } })
    yield await findGuardians(payload, { child: { in: some } })
  }
}

/** Page by page of their ids, so that whoever goes meanwhile moves nobody to a page that has been read. */
async function* findAll(
  payload: Payload,
  collection: 'profiles' | 'guardianships',
  find: Find,
): AsyncGenerator<Reader[]> {
  for (let after: Id | undefined; ;) {
    const { docs } = await payload.db.find<{ id: number }>({
      collection,
      where: after === undefined ? {} : { id: { greater_than: after } },
      select: {},
      sort: 'id',
      limit: batch,
      pagination: false,
    })
    if (docs.length === 0) return
    yield await find(payload, { id: { in: docs.map(({ id }) => id) } })
    after = docs.at(-1)!.id
  }
}

const findMembers: Find = async (payload, where) => {
  const { docs } = await payload.db.find<Profile>({
    collection: 'profiles',
    where: { and: [where, { user: { exists: true } }] },
    sort: 'id',
    limit: 0,
    pagination: false,
  })
  return docs.map((profile) => ({ profile, account: idOf(profile.user)! }))
}

/** Guardians with an account, of minors without one. */
const findGuardians: Find = async (payload, where) => {
  const { docs } = await payload.db.find<Guardianship>({
    collection: 'guardianships',
    where: { and: [where, { state: { equals: 'active' } }, { guardian: { exists: true } }] },
    sort: 'id',
    limit: 0,
    pagination: false,
  })
  if (docs.length === 0) return []
  const children = await payload.db.find<Profile>({
    collection: 'profiles',
    where: {
      and: [{ id: { in: docs.map(({ child }) => idOf(child)!) } }, { minor: { equals: true } }],
    },
    limit: 0,
    pagination: false,
  })
  const byId = new Map(children.docs.map((child) => [child.id, child]))
  return docs.flatMap(({ child, guardian }) => {
    const profile = byId.get(idOf(child) as number)
    return profile && !profile.user ? [{ profile, account: idOf(guardian)! }] : []
  })
}
