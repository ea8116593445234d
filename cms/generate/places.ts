import regions from './data/regions.json' with { type: 'json' }
import schools from './data/schools.json' with { type: 'json' }
import villages from './data/villages.json' with { type: 'json' }
import { between, pick, pickWeighted, type Random } from './random.ts'

export type Place = {
  region: string
  settlement: string
  settlementType: 'city' | 'town' | 'village'
}

const weights = Object.fromEntries(regions.map(({ id, weight }) => [id, weight]))
const regionById = new Map(regions.map((region) => [region.id, region]))

/** A place to live: regions by population, and the village as often as in the country. */
export function generatePlace(random: Random): Place {
  const id = pickWeighted(random, weights)
  const { cities, towns } = regionById.get(id) as (typeof regions)[number]
  const settlementType =
    towns.length === 0 ? 'city' : pickWeighted(random, { city: 42, town: 16, village: 42 })
  const names = { city: cities, town: towns, village: villages }[settlementType]
  return { region: id, settlement: pick(random, names), settlementType }
}

export function generateSchool(
  random: Random,
  place: Place,
  level: 'school' | 'university',
): string {
  const names =
    level === 'university'
      ? schools.university
      : place.settlementType === 'village'
        ? schools.villageSchool
        : schools.school
  return pick(random, names)
    .replace('{number}', String(between(random, 1, 120)))
    .replace('{settlement}', place.settlement)
}
