import { kinds } from '../document.ts'
import type { SearchQuery } from '../engine.ts'
import { toMayShow } from './audience.ts'
import type { Living } from './living.ts'

/**
 * What everything an asker may see of a segment adds up to: the answer to no words and no filters,
 * which is what a list is when it is opened. Kept level as documents are buried, never counted anew.
 */
export type Totals = {
  mayShow: Uint8Array
  kindBit: number
  visible: number
  total: number
  /** By bits of the kinds, whatever the kind asked for. */
  byKinds: Uint32Array
  /** By facet column, by value. */
  sums: Uint32Array[]
}

export const toKindBit = ({ kind }: SearchQuery): number => (kind ? 1 << kinds.indexOf(kind) : 0)

/** Counted once for each kind and each set of audiences: a few dozen at most. */
export function totalsOf(living: Living, query: SearchQuery): Totals {
  const name = `${query.kind ?? ''} ${query.audience.toSorted().join(' ')}`
  const known = living.totals.get(name)
  if (known) return known
  const totals = countAll(living, query)
  living.totals.set(name, totals)
  return totals
}

function countAll(living: Living, query: SearchQuery): Totals {
  const { segment, dead } = living
  const totals: Totals = {
    mayShow: toMayShow(query),
    kindBit: toKindBit(query),
    visible: 0,
    total: 0,
    byKinds: new Uint32Array(1 << kinds.length),
    sums: segment.facets.map(({ values }) => new Uint32Array(values.length)),
  }
  for (let document = 0; document < segment.size; document++) {
    if (dead[document] === 0) count(living, totals, document, 1)
  }
  return totals
}

/** Takes a document that has just died out of what has been counted. */
export function discount(living: Living, document: number): void {
  for (const totals of living.totals.values()) count(living, totals, document, -1)
}

function count({ segment }: Living, totals: Totals, document: number, by: 1 | -1): void {
  if (totals.mayShow[segment.audience[document] as number] === 0) return
  const bits = segment.kinds[document] as number
  totals.visible += by
  totals.byKinds[bits] = (totals.byKinds[bits] as number) + by
  if (totals.kindBit !== 0 && (bits & totals.kindBit) === 0) return
  totals.total += by
  for (let column = 0; column < segment.facets.length; column++) {
    const { starts, ids } = segment.facets[column] as (typeof segment.facets)[number]
    const sums = totals.sums[column] as Uint32Array
    const end = starts[document + 1] as number
    for (let at = starts[document] as number; at < end; at++) {
      const value = ids[at] as number
      sums[value] = (sums[value] as number) + by
    }
  }
}
