import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import { idOf, isOrganiser } from '../applications/who.ts'
import type { Application, Region } from '../payload-types.ts'
import { findCall, findIn } from '../reviews/find.ts'
import { rank, type Contender, type Ranking } from './rank.ts'
import { simulate, type Simulated, type Supposed } from './simulate.ts'

/** Villages and towns; cities of the republic are regions of their own kind. */
export const toContender = (application: Application, cities: ReadonlySet<string>): Contender => ({
  number: application.number,
  points: application.points ?? 0,
  rural: application.settlementType === 'village' || application.settlementType === 'town',
  regional: Boolean(application.region) && !cities.has(String(idOf(application.region))),
})

/** The ranking of all that has been reviewed, with the call’s floors applied. */
export async function findRanking(payload: Payload, id: string): Promise<Ranking | undefined> {
  const call = await findCall(payload, id)
  if (!call) return undefined
  const applications = await findIn(payload, call.id, ['in_review', 'accepted', 'declined'])
  const { docs } = await payload.db.find<Region>({
    collection: 'regions',
    where: { kind: { equals: 'city' } },
    pagination: false,
    limit: 0,
  })
  const cities = new Set(docs.map((region) => String(region.id)))
  return rank(
    applications
      .filter(({ points }) => typeof points === 'number')
      .map((application) => toContender(application, cities)),
    call.places ?? applications.length,
    {
      ruralPercent: call.floors?.ruralPercent ?? 0,
      regionalPercent: call.floors?.regionalPercent ?? 0,
    },
  )
}

export const readRanking =
  (payload: Payload) =>
  async ({ user }: Asker, given: { call: string }): Promise<Ranking | undefined> => {
    const call = await findCall(payload, given.call)
    return call && isOrganiser(user, call) ? findRanking(payload, given.call) : undefined
  }

/** The floors tried on invented applicants. */
export const simulateFloors =
  (_payload: Payload) =>
  async (_asker: Asker, supposed: Supposed): Promise<Simulated> =>
    simulate(supposed)
