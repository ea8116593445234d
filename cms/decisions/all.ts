import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import { idOf, isOrganiser } from '../applications/who.ts'
import type { Application, Call, Decision } from '../payload-types.ts'
import { findCall, findIn } from '../reviews/find.ts'
import { confirm, propose } from './decide.ts'
import { findRanking } from './ranking.ts'

export type Done = { done: number; left: number }
type Given = { call: string }

/**
 * Proposes for every reviewed application what the ranking says. What stands proposed so already, or
 * with somebody's own words, stays.
 */
export const proposeAll =
  (payload: Payload) =>
  async (asker: Asker, given: Given): Promise<Done> => {
    const call = await findCall(payload, given.call)
    if (!call || !isOrganiser(asker.user, call)) return { done: 0, left: 0 }
    const { list = [] } = (await findRanking(payload, given.call)) ?? {}
    const open = new Map(
      (await findIn(payload, call.id, ['in_review'])).map(({ number, id }) => [number, String(id)]),
    )
    const proposals = new Map(
      (await findOpen(payload, call.id))
        .filter(({ proposedBy }) => proposedBy)
        .map((decision) => [String(idOf(decision.application)), decision]),
    )
    const counted: Done = { done: 0, left: 0 }
    for (const { number, accepted, way } of list) {
      const id = open.get(number)
      if (!id) continue
      const outcome = accepted ? 'accepted' : 'declined'
      const before = proposals.get(id)
      const stands =
        before && (before.feedback || (before.outcome === outcome && before.way === way))
      const isProposed = stands || (await propose(payload)(asker, { number, outcome, way })).ok
      counted[isProposed ? 'done' : 'left'] += 1
    }
    return counted
  }

/** Decisions of a call that are not made yet. */
async function findOpen({ db }: Payload, call: Call['id']): Promise<Decision[]> {
  const { docs } = await db.find<Decision>({
    collection: 'decisions',
    where: { and: [{ call: { equals: call } }, { decidedAt: { exists: false } }] },
    limit: 0,
    pagination: false,
  })
  return docs
}

/** Confirms every proposal of a call that another person has made, and that had been made when it was `seen`. */
export const confirmAll =
  (payload: Payload) =>
  async (asker: Asker, given: Given & { seen: string }): Promise<Done> => {
    const call = await findCall(payload, given.call)
    if (!call || !isOrganiser(asker.user, call)) return { done: 0, left: 0 }
    const docs = await findOpen(payload, call.id)
    let done = 0
    for (const { application } of docs) {
      const found = await payload.db.findOne<Application>({
        collection: 'applications',
        where: { id: { equals: idOf(application) } },
      })
      if (!found) continue
      const confirmed = await confirm(payload)(asker, {
        number: found.number,
        seen: given.seen,
      })
      if (confirmed.ok) done += 1
    }
    return { done, left: docs.length - done }
  }
