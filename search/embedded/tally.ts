import { kinds } from '../document.ts'
import type { SearchQuery } from '../engine.ts'
import { isWithin, type Period } from '../period.ts'
import { toMayShow } from './audience.ts'
import type { Living } from './living.ts'
import type { FacetColumn } from './segment.ts'
import { toKindBit } from './totals.ts'

/** What one segment has to say to a query, before hits are picked. */
export type Tally = {
  /** Documents the asker may see that answer the words, whatever the filters. */
  visible: number
  total: number
  /**
   * Documents that pass all filters, or the first of them by name; they stand in `living.passed`
   * until the next call.
   */
  passed: Uint32Array
  /** Counts by facet and value; each facet ignores its own filter. */
  counts: Map<string, Map<string, number>>
}

type Filter = {
  column: FacetColumn | undefined
  allowed: Uint8Array
  /** By value: documents that fail this filter and no other. */
  sums: Uint32Array
}

/**
 * A short loop per filter, one for who may see what and which pass, then one per facet. A document
 * that fails one filter only is still counted in that facet, so its other values show what they
 * would add. `found` is every document when absent.
 */
export function tally(
  living: Living,
  query: SearchQuery,
  facets: readonly string[],
  found: Uint32Array | undefined,
): Tally {
  const { segment, fails, passed } = living
  const filters = toFilters(segment.facets, query)
  const list = [...filters.values()]
  list.forEach((filter, at) => markFails(filter, 1 << at, found, segment.size, fails))
  const sieve: Sieve = {
    size: found ? found.length : segment.size,
    found,
    mayShow: toMayShow(query),
    filters: list,
    kindBit: toKindBit(query),
    period: query.period,
    byKinds: new Uint32Array(1 << kinds.length),
    visible: 0,
  }
  const shown = passed.subarray(0, sift(living, sieve))
  const counts: Tally['counts'] = new Map([['kind', toKindCounts(sieve.byKinds)]])
  for (const name of facets) {
    const column = segment.facets.find((each) => each.name === name)
    if (!column) continue
    const sums = filters.get(name)?.sums ?? new Uint32Array(column.values.length)
    countValues(column, shown, sums)
    counts.set(name, toValueCounts(column, sums))
  }
  return { visible: sieve.visible, total: shown.length, passed: shown, counts }
}

type Sieve = {
  size: number
  found: Uint32Array | undefined
  mayShow: Uint8Array
  filters: Filter[]
  kindBit: number
  period: Period | undefined
  byKinds: Uint32Array
  visible: number
}

/** How many passed; the marks of the filters are wiped on the way. */
function sift({ segment, dead, fails, passed }: Living, sieve: Sieve): number {
  const { audience, kinds: kindBits, at: days, closesAt } = segment
  const { size, found, mayShow, filters, kindBit, period, byKinds } = sieve
  const isFiltered = filters.length > 0
  let visible = 0
  let total = 0
  for (let at = 0; at < size; at++) {
    const document = found ? (found[at] as number) : at
    let failed = 0
    if (isFiltered) {
      failed = fails[document] as number
      fails[document] = 0
    }
    if (dead[document] !== 0 || mayShow[audience[document] as number] === 0) continue
    visible++
    if (period) {
      const closes = closesAt[document] as number
      if (!isWithin(closes === closes ? closes : (days[document] as number), period)) continue
    }
    if ((failed & (failed - 1)) !== 0) continue
    const bits = kindBits[document] as number
    if (failed === 0) byKinds[bits] = (byKinds[bits] as number) + 1
    if (kindBit !== 0 && (bits & kindBit) === 0) continue
    if (failed === 0) passed[total++] = document
    else countOne(filters[31 - Math.clz32(failed)] as Filter, document)
  }
  sieve.visible = visible
  return total
}

/** Marks the documents that a filter does not let through. */
function markFails(
  { column, allowed }: Filter,
  bit: number,
  found: Uint32Array | undefined,
  size: number,
  fails: Uint32Array,
): void {
  const count = found ? found.length : size
  for (let at = 0; at < count; at++) {
    const document = found ? (found[at] as number) : at
    if (!column || !hasAllowed(column, allowed, document))
      fails[document] = (fails[document] as number) | bit
  }
}

function hasAllowed(
  { starts, ids, single }: FacetColumn,
  allowed: Uint8Array,
  document: number,
): boolean {
  if (single) return allowed[ids[document] as number] === 1
  const end = starts[document + 1] as number
  for (let at = starts[document] as number; at < end; at++) {
    if (allowed[ids[at] as number] === 1) return true
  }
  return false
}

function countOne({ column, sums }: Filter, document: number): void {
  if (!column) return
  const end = column.starts[document + 1] as number
  for (let at = column.starts[document] as number; at < end; at++) {
    const value = column.ids[at] as number
    sums[value] = (sums[value] as number) + 1
  }
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
      return [name, { column, allowed, sums: new Uint32Array(known.length) }]
    }),
  )
}

export const toValueCounts = ({ values }: FacetColumn, sums: Uint32Array): Map<string, number> =>
  new Map(values.map((value, at) => [value, sums[at] as number]))

export function toKindCounts(byKinds: Uint32Array): Map<string, number> {
  const counts = new Map<string, number>()
  byKinds.forEach((count, bits) => {
    if (!count) return
    for (const [at, kind] of kinds.entries()) {
      if (bits & (1 << at)) counts.set(kind, (counts.get(kind) ?? 0) + count)
    }
  })
  return counts
}
