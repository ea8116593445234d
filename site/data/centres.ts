import type { Door } from './door.ts'
import type { CentreDoc } from './documents.ts'

export async function readCentres(door: Door): Promise<CentreDoc[]> {
  const { docs } = await door.find('centres', { limit: 0, sort: 'slug', steady: true })
  return docs
}

export const findCentre = (door: Door, slug: string) =>
  door.findOne('centres', { slug: { equals: slug } })

/** The target most centres have, which is what the source says of each. */
export function findCommonTarget(centres: readonly CentreDoc[]): number | undefined {
  const counts = new Map<number, number>()
  for (const { yearlyTarget } of centres) {
    if (yearlyTarget) counts.set(yearlyTarget, (counts.get(yearlyTarget) ?? 0) + 1)
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0]
}
