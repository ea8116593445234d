import type { Payload, Where } from 'payload'
import { idOf, type Id } from '../applications/who.ts'
import { findChangesAfter } from '../changes/follow.ts'
import type { Application, Guardianship, Profile } from '../payload-types.ts'

/** A save may be committed so much later than the moment it says, in ms. */
const late = 60_000

/**
 * The profiles whose fitting to calls may be another than at that moment and place in the change log:
 * they are new or have been changed, an application of theirs has been decided, somebody answers for
 * them now.
 */
export async function findChangedPeople(
  payload: Payload,
  since: { seq: number; at: string },
): Promise<Id[]> {
  const { profiles, applications } = await readChanges(payload, since.seq)
  const from = new Date(Date.parse(since.at) - late).toISOString()
  const ties = await find<Guardianship>(payload, 'guardianships', {
    and: [{ updatedAt: { greater_than: from } }, { state: { equals: 'active' } }],
  })
  const people = [...profiles, ...ties.map(({ child }) => idOf(child)!)]
  if (applications.length > 0) people.push(...(await findApplicants(payload, applications)))
  return [...new Map(people.map((id) => [String(id), id])).values()]
}

async function readChanges(payload: Payload, from: number) {
  const toId = (text: string): Id => (payload.db.defaultIDType === 'number' ? Number(text) : text)
  const read = { profiles: [] as Id[], applications: [] as Id[] }
  for (let after = from; ;) {
    const changes = await findChangesAfter(payload, after)
    if (changes.length === 0) return read
    for (const { subject, document, operation } of changes)
      if (operation === 'save' && (subject === 'profiles' || subject === 'applications'))
        read[subject].push(toId(document))
    after = changes.at(-1)!.seq
  }
}

async function findApplicants(payload: Payload, applications: Id[]): Promise<Id[]> {
  const accepted = await find<Application>(payload, 'applications', {
    and: [{ id: { in: applications } }, { state: { equals: 'accepted' } }],
  })
  const about = accepted.flatMap(({ profile }) => idOf(profile) ?? [])
  const accounts = accepted
    .filter(({ profile, onBehalf }) => !profile && onBehalf === 'self')
    .map(({ account }) => idOf(account)!)
  if (accounts.length === 0) return about
  const own = await find<Profile>(payload, 'profiles', { user: { in: accounts } })
  return [...about, ...own.map(({ id }) => id)]
}

async function find<Doc extends { id: number }>(
  { db }: Payload,
  collection: 'guardianships' | 'applications' | 'profiles',
  where: Where,
): Promise<Doc[]> {
  const { docs } = await db.find<Doc>({ collection, where, limit: 0, pagination: false })
  return docs
}
