import type { Payload, Where } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { hasRole } from '../access/roles.ts'
import { isSame } from '../applications/who.ts'
import { openByKeys } from '../guardians/open.ts'
import type { ContactRequest, Guardianship, Profile, User } from '../payload-types.ts'
import { isMinor } from '../protection/minors.ts'
import { idOf } from '../database/id-of.ts'

/** What somebody is in a correspondence; `answerable` is the guardian, or the coordinator. */
export type Part = 'writer' | 'reader' | 'answerable'
export type Party = {
  part: Part
  request: ContactRequest
  to: Profile
  from: Pick<User, 'id' | 'name' | 'roles' | 'vettedUntil'> | null
  name: string
  account: User['id'] | null
}

const form = z.looseObject({ letter: z.coerce.string().max(40) })

/**
 * The tie of a guardian who comes by the link or code of the invitation. Where the guardian has an
 * account, that is the way to the letters: a link that lay about opens none.
 */
export async function openLetters(
  payload: Payload,
  asker: Asker,
  given: unknown,
): Promise<{ guardianship: Guardianship; child: Profile } | undefined> {
  const opened = await openByKeys(payload, asker, given)
  if (!opened.ok || opened.guardianship.state !== 'active' || opened.guardianship.guardian)
    return undefined
  return opened
}

/** The correspondence that is named, if the asker is in it. */
export async function findParty(
  payload: Payload,
  asker: Asker,
  given: unknown,
): Promise<Party | undefined> {
  const { data } = form.safeParse(given)
  if (!data) return undefined
  const [party] = await findParties(payload, asker, given, { id: { equals: data.letter } })
  return party
}

/**
 * In which of these correspondences the asker is, and as what, the latest first. Guardians may come by
 * the link or code of their invitation; a child is in one once the letter has been passed on.
 */
export async function findParties(
  payload: Payload,
  asker: Asker,
  given: unknown,
  where: Where,
): Promise<Party[]> {
  const { db } = payload
  const { docs: requests } = await db.find<ContactRequest>({
    collection: 'contact-requests',
    where,
    sort: '-at',
    limit: 0,
    pagination: false,
  })
  if (requests.length === 0) return []
  const readers = await findById<Profile>(
    payload,
    'profiles',
    requests.map(({ to }) => to),
  )
  const writers = await findById<User>(
    payload,
    'users',
    requests.map(({ from }) => from),
  )
  const opened = await openLetters(payload, asker, given)
  const isAnswerable = await findAnswerable(payload, asker, [...readers.values()])
  return requests.flatMap((request) => {
    const to = readers.get(idOf(request.to))
    if (!to) return []
    const found = { request, to, from: writers.get(idOf(request.from)) ?? null }
    if (opened?.child.id === to.id)
      return {
        ...found,
        part: 'answerable',
        name: opened.guardianship.guardianName,
        account: null,
      }
    const part = asker.user && findPart(asker.user, found, isAnswerable(to))
    return part ? { ...found, part, name: asker.user!.name, account: asker.user!.id } : []
  })
}

function findPart(
  { id }: User,
  { request, to }: Pick<Party, 'request' | 'to'>,
  isAnswerable: boolean,
): Part | undefined {
  if (idOf(request.from) === id) return 'writer'
  if (idOf(to.user) === id)
    return request.through === 'person' || request.state === 'passed' ? 'reader' : undefined
  return isAnswerable ? 'answerable' : undefined
}

/** For which of these people the asker answers, as their guardian or the coordinator of their region. */
async function findAnswerable(
  { db }: Payload,
  { user }: Asker,
  people: readonly Profile[],
): Promise<(person: Profile) => boolean> {
  if (!user) return () => false
  const { docs } = await db.find<Guardianship>({
    collection: 'guardianships',
    where: {
      and: [
        { guardian: { equals: user.id } },
        { child: { in: people.map(({ id }) => id) } },
        { state: { equals: 'active' } },
      ],
    },
    limit: 0,
    pagination: false,
  })
  const tied = new Set(docs.map(({ child }) => idOf(child)))
  const isOfRegion = (person: Profile) =>
    // a coordinator without a centre is not the one of children without a region
    hasRole(user as never, 'coordinator') && isSame(user.region, person.region)
  return (person) => isMinor(person) && (tied.has(person.id) || isOfRegion(person))
}

async function findById<Doc extends { id: number }>(
  { db }: Payload,
  collection: 'profiles' | 'users',
  relations: readonly unknown[],
): Promise<Map<number | null, Doc>> {
  const ids = relations.map((each) => idOf(each)).filter((id) => id !== null)
  const { docs } = await db.find<Doc>({
    collection,
    where: { id: { in: [...new Set(ids)] } },
    limit: 0,
    pagination: false,
  })
  return new Map(docs.map((doc) => [doc.id, doc]))
}

/** What may be done with a correspondence as it stands, part by part. */
export function mayDo({ part, request }: Pick<Party, 'part' | 'request'>) {
  const { state, through } = request
  const decides = part === 'answerable' || (part === 'reader' && through === 'person')
  return {
    /** Let the letter reach the child, or an adult take the correspondence up. */
    pass: decides && state === 'waiting',
    decline: decides && state !== 'declined',
    /** Nobody presses for an answer: whoever wrote first waits for it. */
    reply: state !== 'declined' && (state === 'passed' || part === 'answerable'),
  }
}
