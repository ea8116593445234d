import type { SearchQuery } from '../engine.ts'
import { toProfile } from './corpus.ts'
import { choose, toRandom } from './random.ts'

const sevenFacets = ['role', 'region', 'settlementType', 'field', 'language', 'grade', 'year']
const base: SearchQuery = {
  words: '',
  kind: 'profiles',
  filters: {},
  audience: ['public'],
  locale: 'kk',
  page: 1,
  limit: 20,
  sort: 'relevance',
  facets: [],
}

/** The kinds of query that are timed. Names are of profiles there are, in any of their spellings. */
export const queryKinds = ['prefix', 'name', 'typo', 'filters', 'prefixFacets', 'browse'] as const
export type QueryKind = (typeof queryKinds)[number]

export function toQueries(kind: QueryKind, count: number): SearchQuery[] {
  const random = toRandom(99)
  return Array.from({ length: count }, () => makers[kind](random))
}

const makers: Record<QueryKind, (random: () => number) => SearchQuery> = {
  prefix: (random) => ({ ...base, words: toPrefix(random) }),
  name: (random) => ({ ...base, words: toTypedName(random) }),
  typo: (random) => ({ ...base, words: misspell(toTypedName(random), random) }),
  filters: (random) => ({
    ...base,
    filters: {
      region: [choose(['astana', 'abai', 'ulytau'], random), 'turkistan'],
      field: [choose(['science', 'physics', 'sport'], random)],
      settlementType: ['village', 'town'],
    },
    facets: sevenFacets,
    sort: choose(['relevance', 'name', 'date'] as const, random),
  }),
  prefixFacets: (random) => ({ ...base, words: toPrefix(random), facets: sevenFacets }),
  browse: () => ({ ...base, facets: sevenFacets, sort: 'name' }),
}

const people = (() => {
  const random = toRandom(1)
  return Array.from({ length: 2000 }, (_, number) => toProfile(number, random).names)
})()

function toTypedName(random: () => number): string {
  const [family = '', given = ''] = choose(choose(people, random), random).split(' ')
  return random() < 0.5 ? `${family} ${given}` : `${given} ${family}`
}

function toPrefix(random: () => number): string {
  return toTypedName(random).slice(0, 2 + Math.floor(random() * 2))
}

/** One letter left out, doubled, swapped with the next, or another, never the first of a word. */
export function misspell(name: string, random: () => number): string {
  const places = [...name].flatMap((letter, at) =>
    at && letter !== ' ' && name[at - 1] !== ' ' ? at : [],
  )
  const at = choose(places, random)
  const [before, letter, after] = [name.slice(0, at), name[at] as string, name.slice(at + 1)]
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + after
    case 1:
      return before + letter + letter + after
    case 2:
      return before + after.charAt(0) + letter + after.slice(1)
    default:
      return `${before}${/[a-z]/i.test(letter) ? 'o' : 'о'}${after}`
  }
}
