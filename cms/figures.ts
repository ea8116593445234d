import type { Payload, Where } from 'payload'
import { vocabulary } from '../search/vocabulary/values.ts'

export type RegionFigures = { found: number; rural: number }

/** Numbers the site states of the whole community: counts only, of which no person can be told. */
export type Figures = {
  /** Talents registered this calendar year, by the region's code; rural: from villages and small towns. */
  identifiedByRegion: Record<string, RegionFigures>
  identified: number
  leadersByField: Record<string, number>
  leaders: number
  members: number
  openCalls: number
  at: string
}

const fresh = 2000

/** Counts, worked out at most every two seconds and only after a change. */
export function createFigures(payload: Payload, lastChange: () => number) {
  let figures: Promise<Figures> | undefined
  let of = -1
  let at = 0
  return (): Promise<Figures> => {
    if (!figures || (of !== lastChange() && Date.now() - at > fresh)) {
      of = lastChange()
      at = Date.now()
      figures = countFigures(payload).catch((error: unknown) => {
        figures = undefined
        throw error
      })
    }
    return figures
  }
}

async function countFigures(payload: Payload): Promise<Figures> {
  const count = async (collection: 'profiles' | 'calls', where: Where) =>
    (await payload.count({ collection, where, overrideAccess: true })).totalDocs
  const now = new Date().toISOString()
  const { docs: regions } = await payload.find({
    collection: 'regions',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { code: true },
  })
  const identifiedByRegion: Figures['identifiedByRegion'] = {}
  let identified = 0
  for (const region of regions) {
    const talents: Where = {
      and: [
        { kind: { equals: 'talent' } },
        { region: { equals: region.id } },
        { createdAt: { greater_than_equal: `${now.slice(0, 4)}-01-01T00:00:00.000Z` } },
      ],
    }
    const found = await count('profiles', talents)
    const rural = found
      ? await count('profiles', { and: [talents, { settlementType: { in: ['village', 'town'] } }] })
      : 0
    identifiedByRegion[region.code] = { found, rural }
    identified += found
  }
  const leadersByField: Record<string, number> = {}
  for (const field of vocabulary.poolField)
    leadersByField[field] = await count('profiles', { poolField: { equals: field } })
  return {
    identifiedByRegion,
    identified,
    leadersByField,
    leaders: Object.values(leadersByField).reduce((sum, each) => sum + each, 0),
    members: await count('profiles', { audience: { equals: 'public' } }),
    openCalls: await count('calls', {
      and: [
        { '_status.kk': { equals: 'published' } },
        { opensAt: { less_than_equal: now } },
        { closesAt: { greater_than: now } },
      ],
    }),
    at: now,
  }
}
