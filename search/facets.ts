import type { Kind } from './document.ts'
import type { FacetCount, SearchQuery } from './engine.ts'

/** How the values of a facet are listed: most frequent first, or by the value itself. */
type Order = 'count' | 'rising' | 'falling'
type Facet = { order: Order; kinds: readonly Kind[]; alias?: string }

const people = ['profiles', 'mentors'] as const

/**
 * Every facet there is, in the order shown, with the kinds it is counted for.
 * `alias` is a second name accepted in addresses.
 */
export const facets = {
  role: { order: 'count', kinds: people },
  callKind: { order: 'count', kinds: ['calls'], alias: 'call_kind' },
  eventKind: { order: 'count', kinds: ['events'], alias: 'event_kind' },
  resourceKind: { order: 'count', kinds: ['resources'], alias: 'resource_kind' },
  communityKind: { order: 'count', kinds: ['communities'], alias: 'community_kind' },
  status: { order: 'count', kinds: ['calls', 'events'] },
  format: { order: 'count', kinds: ['calls', 'events'] },
  region: {
    order: 'count',
    kinds: [...people, 'calls', 'events', 'news', 'centres', 'communities'],
  },
  settlementType: { order: 'count', kinds: people, alias: 'settlement_type' },
  country: { order: 'count', kinds: people },
  field: {
    order: 'count',
    kinds: [...people, 'calls', 'events', 'communities', 'resources'],
  },
  programme: {
    order: 'count',
    kinds: ['profiles', 'calls', 'events', 'news', 'communities', 'resources'],
  },
  grade: { order: 'rising', kinds: ['profiles', 'calls'] },
  language: {
    order: 'count',
    kinds: [...people, 'calls', 'events', 'news', 'communities', 'resources'],
  },
  award: { order: 'count', kinds: ['profiles'] },
  achievement: { order: 'count', kinds: ['profiles'] },
  mentoring: { order: 'count', kinds: people },
  forWhom: { order: 'count', kinds: ['calls', 'events', 'resources'], alias: 'for_whom' },
  year: { order: 'falling', kinds: ['profiles', 'calls', 'events', 'news', 'resources'] },
} as const satisfies Record<string, Facet>

export type FacetName = keyof typeof facets
export const facetNames = Object.keys(facets) as FacetName[]

/** Counted when no kind is chosen: what most kinds share. */
const shared: FacetName[] = ['region', 'field', 'language', 'year']

export function facetsOf(kind: Kind | undefined): FacetName[] {
  if (!kind) return shared
  return facetNames.filter((name) => (facets[name].kinds as readonly Kind[]).includes(kind))
}

/** The facets a query wants counted, besides `kind`. */
export function facetsAsked({ facets, kind, filters }: SearchQuery): string[] {
  return facets ?? [...new Set<string>([...facetsOf(kind), ...Object.keys(filters)])]
}

/** The counts of a facet for an answer; a chosen value is listed even when nothing has it. */
export function toCounts(
  sums: ReadonlyMap<string, number>,
  name: string,
  { kind, filters }: SearchQuery,
): FacetCount[] {
  const chosen = name === 'kind' ? (kind ? [kind] : []) : (filters[name] ?? [])
  const all = new Map(chosen.map((value) => [value, 0]))
  for (const [value, count] of sums) all.set(value, count)
  return [...all]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

const byUrlName = new Map<string, FacetName>(
  facetNames.flatMap((name) => {
    const facet: Facet = facets[name]
    return facet.alias
      ? [
          [name, name],
          [facet.alias, name],
        ]
      : [[name, name]]
  }) as [string, FacetName][],
)

/** The facet an address names, by its own name or its alias. */
export function findFacet(urlName: string): FacetName | undefined {
  return byUrlName.get(urlName)
}

type Counted = { value: string; count: number }
const byValue = new Intl.Collator('kk', { numeric: true })

/** The values in the order the facet is shown. `kind` and unknown names go by count. */
export function sortCounts<T extends Counted>(name: string, counts: readonly T[]): T[] {
  const order: Order = (facets as Record<string, Facet>)[name]?.order ?? 'count'
  return counts.toSorted((a, b) => {
    const value = byValue.compare(a.value, b.value)
    if (order === 'rising') return value
    if (order === 'falling') return -value
    return b.count - a.count || value
  })
}
