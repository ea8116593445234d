import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import { idOf, isOrganiser, isSame } from '../applications/who.ts'
import type { Application, Call, Decision, Region } from '../payload-types.ts'
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

/** What has been proposed and waits for a second person. */
export type Proposal = {
  number: string
  outcome: Decision['outcome']
  at: string
  /** Whether it is the asker's, so that another has to confirm it. */
  own: boolean
}
export type RankingShown = Ranking & {
  proposals: Proposal[]
  /** How many of the list are not decided yet. */
  undecided: number
}

async function findProposals(
  { db }: Payload,
  call: Call['id'],
  user: Asker['user'],
): Promise<Proposal[]> {
  const all = { limit: 0, pagination: false } as const
  const { docs } = await db.find<Decision>({
    collection: 'decisions',
    where: { and: [{ call: { equals: call } }, { decidedAt: { exists: false } }] },
    ...all,
  })
  const open = docs.filter(({ proposedBy }) => proposedBy)
  if (open.length === 0) return []
  const applications = await db.find<Application>({
    collection: 'applications',
    where: { id: { in: open.map(({ application }) => idOf(application)!) } },
    select: { number: true },
    ...all,
  })
  const numbers = new Map(applications.docs.map(({ id, number }) => [String(id), number]))
  return open.map(({ application, outcome, proposedAt, proposedBy }) => ({
    number: numbers.get(String(idOf(application))) ?? '',
    outcome,
    at: proposedAt,
    own: isSame(proposedBy, user),
  }))
}

/** The ranking, and beside it what has been proposed already, which need not follow it. */
export const readRanking =
  (payload: Payload) =>
  async ({ user }: Asker, given: { call: string }): Promise<RankingShown | undefined> => {
    const call = await findCall(payload, given.call)
    if (!call || !isOrganiser(user, call)) return undefined
    const ranking = await findRanking(payload, given.call)
    if (!ranking) return undefined
    const open = await findIn(payload, call.id, ['in_review'])
    return {
      ...ranking,
      proposals: await findProposals(payload, call.id, user),
      undecided: open.filter(({ points }) => typeof points === 'number').length,
    }
  }

/** The floors tried on invented applicants. */
export const simulateFloors =
  (_payload: Payload) =>
  async (_asker: Asker, supposed: Supposed): Promise<Simulated> =>
    simulate(supposed)
