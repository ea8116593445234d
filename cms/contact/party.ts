import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { hasRole } from '../access/roles.ts'
import { isSame } from '../applications/who.ts'
import { openByKeys } from '../guardians/open.ts'
import type { ContactRequest, Guardianship, Profile, User } from '../payload-types.ts'
import { isMinor } from '../protection/minors.ts'
import { findTie } from '../protection/person.ts'
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

/**
 * Whether the asker is in a correspondence, and as what. Guardians may come by the link or code of
 * their invitation; a child is in it once the letter has been passed on.
 */
export async function findParty(
  payload: Payload,
  asker: Asker,
  given: unknown,
): Promise<Party | undefined> {
  const { user } = asker
  const { data } = form.safeParse(given)
  if (!data) return undefined
  const request = await payload.db.findOne<ContactRequest>({
    collection: 'contact-requests',
    where: { id: { equals: data.letter } },
  })
  const to =
    request &&
    (await payload.db.findOne<Profile>({
      collection: 'profiles',
      where: { id: { equals: idOf(request.to) } },
    }))
  if (!request || !to) return undefined
  const from = await payload.db.findOne<User>({
    collection: 'users',
    where: { id: { equals: idOf(request.from) } },
  })
  const found = { request, to, from }
  const opened = await openLetters(payload, asker, given)
  if (opened?.child.id === to.id)
    return {
      ...found,
      part: 'answerable',
      name: opened.guardianship.guardianName,
      account: null,
    }
  if (!user) return undefined
  const own = { ...found, name: user.name, account: user.id }
  if (idOf(request.from) === user.id) return { ...own, part: 'writer' }
  if (idOf(to.user) === user.id)
    return request.through === 'person' || request.state === 'passed'
      ? { ...own, part: 'reader' }
      : undefined
  return (await isAnswerable(payload, user, to)) ? { ...own, part: 'answerable' } : undefined
}

async function isAnswerable(payload: Payload, user: NonNullable<Asker['user']>, child: Profile) {
  if (!isMinor(child)) return false
  if (await findTie(payload, user.id, child)) return true
  // a coordinator without a centre is not the one of children without a region
  return hasRole(user as never, 'coordinator') && isSame(user.region, child.region)
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
