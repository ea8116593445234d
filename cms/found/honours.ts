import type { Payload } from 'payload'
import type { Achievement, Award } from '../payload-types.ts'
import { idOf } from '../database/id-of.ts'
import { forIndex } from './readers.ts'

export type Honours = { awards: string[]; achievements: string[]; years: string[] }

export const none: Honours = { awards: [], achievements: [], years: [] }

/** What people have won, by person: as a visitor may know it, so nothing of a minor. */
export async function readHonours(
  payload: Payload,
  people: (number | string)[],
): Promise<Map<string, Honours>> {
  if (people.length === 0) return new Map()
  const question = {
    where: { profile: { in: people } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    user: null,
    context: forIndex,
  } as const
  const [awards, achievements] = await Promise.all([
    payload.find({ collection: 'awards', ...question }),
    payload.find({ collection: 'achievements', ...question }),
  ])
  const won = awards.docs.filter(({ outcome }: Award) => outcome === 'laureate')
  const all = Map.groupBy<string, Award | Achievement>([...won, ...achievements.docs], (each) =>
    String(idOf(each.profile)),
  )
  return new Map([...all].map(([person, each]) => [person, toHonours(each)]))
}

function toHonours(won: (Award | Achievement)[]): Honours {
  const unique = (values: string[]) => [...new Set(values)]
  return {
    awards: unique(won.flatMap((each) => ('category' in each ? [each.category] : []))),
    achievements: unique(won.flatMap((each) => ('kind' in each ? [each.kind] : []))),
    years: unique(won.map(({ year }) => String(year))),
  }
}
