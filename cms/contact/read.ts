import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import { isVetted } from '../access/roles.ts'
import type { ContactMessage, ContactRequest } from '../payload-types.ts'
import { findParties, findParty, mayDo, openLetters, type Part, type Party } from './party.ts'
import { idOf } from '../database/id-of.ts'

type Word = { author: string; own: boolean; text: string; at: string }
/** A correspondence as one of those in it reads it. */
export type Letter = {
  id: string
  part: Part
  from: string
  vetted: boolean
  to: string
  state: ContactRequest['state']
  through: ContactRequest['through']
  at: string
  may: ReturnType<typeof mayDo>
  words: Word[]
}

const most = 100

/** Every correspondence the asker is in, the latest first; by a guardian's link or code, the child's. */
export const listLetters =
  (payload: Payload) =>
  async (asker: Asker, given: unknown = {}): Promise<Letter[]> => {
    const ids = await findIds(payload, asker, given)
    const parties = await findParties(payload, asker, given, { id: { in: ids } })
    const toName = await findNames(payload, asker, parties)
    return parties.map((party) => toLetter(party, toName(party), []))
  }

async function findIds(payload: Payload, asker: Asker, given: unknown): Promise<number[]> {
  const { user } = asker
  const opened = await openLetters(payload, asker, given)
  if (opened) {
    const { docs } = await payload.db.find<ContactRequest>({
      collection: 'contact-requests',
      where: { to: { equals: opened.child.id } },
      sort: '-at',
      limit: most,
      pagination: false,
    })
    return docs.map(({ id }) => id)
  }
  if (!user) return []
  const { docs } = await payload.find({
    collection: 'contact-requests',
    sort: '-at',
    limit: most,
    depth: 0,
    overrideAccess: false,
    user: user as never,
  })
  return docs.map(({ id }) => id)
}

export const readLetter =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<Letter | null> => {
    const party = await findParty(payload, asker, given)
    if (!party) return null
    const { docs } = await payload.db.find<ContactMessage>({
      collection: 'contact-messages',
      where: { request: { equals: party.request.id } },
      sort: 'id',
      limit: 0,
      pagination: false,
    })
    const toName = await findNames(payload, asker, [party])
    return toLetter(party, toName(party), docs)
  }

/** Whom letters are to, as the asker may know them now: who is no longer shown to a writer has no name there. */
async function findNames(payload: Payload, { user }: Asker, parties: readonly Party[]) {
  const written = parties.filter(({ part }) => part === 'writer')
  const { docs } = await payload.find({
    collection: 'profiles',
    where: { id: { in: written.map(({ to }) => to.id) } },
    select: { fullName: true, shortName: true },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: user as never,
  })
  const names = new Map(docs.map(({ id, fullName, shortName }) => [id, fullName || shortName]))
  return ({ part, request, to }: Party): string => {
    if (part === 'writer') return names.get(to.id) || '—'
    return (request.through === 'person' ? to.fullName : to.shortName) ?? ''
  }
}

function toLetter(party: Party, to: string, messages: ContactMessage[]): Letter {
  const { request, part, from, account } = party
  const name = from?.name ?? '—'
  return {
    id: String(request.id),
    part,
    from: name,
    vetted: isVetted(from as never),
    to,
    state: request.state,
    through: request.through,
    at: request.at,
    may: mayDo(party),
    words: [
      { author: name, own: part === 'writer', text: request.message, at: request.at },
      ...messages.map(({ author, authorName, text, at }) => ({
        author: authorName,
        own: account !== null && idOf(author) === account,
        text,
        at,
      })),
    ],
  }
}
