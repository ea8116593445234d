import { type Audience, audiences, kinds } from '../document.ts'
import type { SearchQuery } from '../engine.ts'
import type { Living } from './living.ts'
import type { FacetColumn, Segment } from './segment.ts'

/** What one segment has to say to a query, before hits are picked. */
export type Tally = {
  /** Documents the asker may see that answer the words, whatever the filters. */
  visible: number
  /** Documents that pass all filters; they stand in `living.passed` until the next call. */
  passed: Uint32Array
  /** Counts by facet and value; each facet ignores its own filter. */
  counts: Map<string, Map<string, number>>
}

type Filter = { column: FacetColumn | undefined; allowed: Uint8Array; failedOnly: number[] }

/**
 * One pass over the documents: who may see, filters and total; then a short loop per facet. A
 * document that fails one filter only is still counted in that facet, so its other values show
 * what they would add. `found` is every document when absent.
 */
export function tally(
  { segment, dead, passed }: Living,
  query: SearchQuery,
  facets: readonly string[],
  found: Uint32Array | undefined,
): Tally {
  const filters = toFilters(segment.facets, query)
  const size = found ? found.length : segment.size
  const sieve: Sieve = {
    size,
    found,
    mayShow: toMayShow(query),
    filters: [...filters.values()],
    kindBit: query.kind ? 1 << kinds.indexOf(query.kind) : 0,
    byKinds: new Uint32Array(1 << kinds.length),
    passed,
    visible: 0,
  }
  const shown = passed.subarray(0, sift(segment, dead, sieve))
  const counts: Tally['counts'] = new Map([['kind', toKindCounts(sieve.byKinds)]])
  for (const name of facets) {
    const column = segment.facets.find((each) => each.name === name)
    if (!column) continue
    const sums = new Uint32Array(column.values.length)
    countValues(column, shown, sums)
    countValues(column, filters.get(name)?.failedOnly ?? [], sums)
    counts.set(name, new Map(column.values.map((value, at) => [value, sums[at] as number])))
  }
  return { visible: sieve.visible, passed: shown, counts }
}

type Sieve = {
  size: number
  found: Uint32Array | undefined
  mayShow: Uint8Array
  filters: Filter[]
  kindBit: number
  byKinds: Uint32Array
  passed: Uint32Array
  visible: number
}

/** How many passed. A function of its own, because this loop is what a search without words costs. */
function sift({ audience, kinds: kindBits }: Segment, dead: Uint8Array, sieve: Sieve): number {
  const { size, found, mayShow, filters, kindBit, byKinds, passed } = sieve
  let visible = 0
  let total = 0
  for (let at = 0; at < size; at++) {
    const document = found ? (found[at] as number) : at
    if (dead[document] !== 0 || mayShow[audience[document] as number] === 0) continue
    visible++
    let failed = -1
    let fails = 0
    for (let filter = 0; filter < filters.length && fails < 2; filter++) {
      if (hasAllowed(filters[filter] as Filter, document)) continue
      failed = filter
      fails++
    }
    if (fails > 1) continue
    const bits = kindBits[document] as number
    if (fails === 0) byKinds[bits] = (byKinds[bits] as number) + 1
    if (kindBit !== 0 && (bits & kindBit) === 0) continue
    if (fails === 0) passed[total++] = document
    else (filters[failed] as Filter).failedOnly.push(document)
  }
  sieve.visible = visible
  return total
}

function hasAllowed({ column, allowed }: Filter, document: number): boolean {
  if (!column) return false
  const { starts, ids, single } = column
  if (single) return allowed[ids[document] as number] === 1
  const end = starts[document + 1] as number
  for (let at = starts[document] as number; at < end; at++) {
    if (allowed[ids[at] as number]) return true
  }
  return false
}

function countValues(
  { starts, ids, single }: FacetColumn,
  documents: ArrayLike<number>,
  sums: Uint32Array,
): void {
  if (single) {
    for (let i = 0; i < documents.length; i++) {
      const value = ids[documents[i] as number] as number
      sums[value] = (sums[value] as number) + 1
    }
    return
  }
  for (let i = 0; i < documents.length; i++) {
    const document = documents[i] as number
    const end = starts[document + 1] as number
    for (let at = starts[document] as number; at < end; at++) {
      const value = ids[at] as number
      sums[value] = (sums[value] as number) + 1
    }
  }
}

function toFilters(columns: readonly FacetColumn[], { filters }: SearchQuery): Map<string, Filter> {
  const wanted = Object.entries(filters).filter(([, values]) => values.length)
  return new Map(
    wanted.map(([name, values]) => {
      const column = columns.find((each) => each.name === name)
      const known = column?.values ?? []
      const allowed = Uint8Array.from(known, (value) => (values.includes(value) ? 1 : 0))
      return [name, { column, allowed, failedOnly: [] }]
    }),
  )
}

/** By audience code (see build.ts): whether the asker gets such documents. */
function toMayShow({ audience }: SearchQuery): Uint8Array {
  const mayShow = new Uint8Array(256)
  for (let own = 0; own < audiences.length; own++) {
    if (!audience.includes(audiences[own] as Audience)) continue
    mayShow[own] = 1
    for (let other = 0; other < audiences.length; other++) {
      const superseded = audience.includes(audiences[other] as Audience)
      mayShow[own | ((other + 1) << 4)] = superseded ? 0 : 1
    }
  }
  return mayShow
}

function toKindCounts(byKinds: Uint32Array): Map<string, number> {
  const counts = new Map<string, number>()
  byKinds.forEach((count, bits) => {
    if (!count) return
    for (const [at, kind] of kinds.entries()) {
      if (bits & (1 << at)) counts.set(kind, (counts.get(kind) ?? 0) + count)
    }
  })
  return counts
}
