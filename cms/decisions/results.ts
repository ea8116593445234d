import type { Payload } from 'payload'
import { publishedIn } from '../calls/open.ts'
import { idOf } from '../applications/who.ts'
import { findCall, findIn } from '../reviews/find.ts'

/** Fewer than this are not told apart: one could guess who they are. */
export const leastShown = 5

/** A count that says nothing of single people: nothing where it is small. */
export const toShown = (count: number): number | null =>
  count === 0 || count >= leastShown ? count : null

export type Aggregates = {
  submitted: number | null
  accepted: number | null
  rural: number | null
  /** By region, in the database’s numbers; small ones are left out. */
  regions: { region: string; submitted: number | null; accepted: number | null }[]
}

/** How many applied and how many were accepted, for everybody: numbers only, no small ones. */
export const readAggregates =
  (payload: Payload) =>
  async (_asker: unknown, given: { call: string }): Promise<Aggregates | undefined> => {
    const call = await findCall(payload, given.call)
    if (!call || publishedIn(call._status).length === 0) return undefined
    const handedIn = await findIn(payload, call.id, [
      'submitted',
      'in_review',
      'returned',
      'accepted',
      'declined',
    ])
    const accepted = handedIn.filter(({ state }) => state === 'accepted')
    const rural = accepted.filter(
      ({ settlementType }) => settlementType === 'village' || settlementType === 'town',
    )
    const regions = [...Map.groupBy(handedIn, ({ region }) => String(idOf(region) ?? ''))]
      .filter(([region, own]) => region && own.length >= leastShown)
      .map(([region, own]) => ({
        region,
        submitted: toShown(own.length),
        accepted: toShown(own.filter(({ state }) => state === 'accepted').length),
      }))
    return {
      submitted: toShown(handedIn.length),
      accepted: toShown(accepted.length),
      rural: toShown(rural.length),
      regions,
    }
  }
