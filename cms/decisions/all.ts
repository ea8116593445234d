import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import { idOf, isOrganiser } from '../applications/who.ts'
import type { Application, Decision } from '../payload-types.ts'
import { findCall } from '../reviews/find.ts'
import { confirm, propose } from './decide.ts'
import { findRanking } from './ranking.ts'

export type Done = { done: number; left: number }
type Given = { call: string }

/** Proposes for every reviewed application what the ranking says. */
export const proposeAll =
  (payload: Payload) =>
  async (asker: Asker, given: Given): Promise<Done> => {
    const call = await findCall(payload, given.call)
    if (!call || !isOrganiser(asker.user, call)) return { done: 0, left: 0 }
    const { list = [] } = (await findRanking(payload, given.call)) ?? {}
    let done = 0
    for (const { number, accepted, way } of list) {
      const proposed = await propose(payload)(asker, {
        number,
        outcome: accepted ? 'accepted' : 'declined',
        way,
      })
      if (proposed.ok) done += 1
    }
    return { done, left: list.length - done }
  }

/** Confirms every proposal of a call that another person has made, and that had been made when it was `seen`. */
export const confirmAll =
  (payload: Payload) =>
  async (asker: Asker, given: Given & { seen: string }): Promise<Done> => {
    const call = await findCall(payload, given.call)
    if (!call || !isOrganiser(asker.user, call)) return { done: 0, left: 0 }
    const { docs } = await payload.db.find<Decision>({
      collection: 'decisions',
      where: { and: [{ call: { equals: call.id } }, { decidedAt: { exists: false } }] },
      limit: 0,
      pagination: false,
    })
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
