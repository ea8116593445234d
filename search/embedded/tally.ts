import { audiences, kinds } from '../document.ts'
import type { SearchQuery } from '../engine.ts'
import type { Living } from './living.ts'
import type { FacetColumn } from './segment.ts'

/** What one segment has to say to a query, before hits are picked. */
export type Tally = {
  /** Documents the asker may see that answer the words, whatever the filters. */
  visible: number
  /** Documents that pass all filters. */
  passed: Uint32Array
  /** Counts by facet and value; each facet ignores its own filter. */
  counts: Map<string, Map<string, number>>
}

type Counter = {
  name: string
  column: FacetColumn | undefined
  /** By value id; absent when the facet is not filtered by. */
  allowed: Uint8Array | undefined
  counts: Uint32Array
  counted: boolean
}

/**
 * One pass over the documents: who may see, filters, total and facet counts. A document that fails
 * one filter only is still counted in that facet, so its other values show what they would add.
 * `found` is every document when absent.
 */
export function tally(
  { segment, dead }: Living,
  query: SearchQuery,
  facets: readonly string[],
  found: Uint32Array | undefined,
): Tally {
  const counters = toCounters(segment.facets, query, facets)
  const filters = counters.filter((counter) => counter.allowed)
  const kindBit = query.kind ? 1 << kinds.indexOf(query.kind) : 0
  const kindCounts = new Uint32Array(kinds.length)
  const mayShow = toMayShow(query)
  const size = found ? found.length : segment.size
  const passed = new Uint32Array(size)
  let visible = 0
  let total = 0
  for (let at = 0; at < size; at++) {
    const document = found ? (found[at] as number) : at
    if (dead[document] || !mayShow[segment.audience[document] as number]) continue
    visible++
    const kindBits = segment.kinds[document] as number
    const wrongKind = kindBit !== 0 && (kindBits & kindBit) === 0
    let failed: Counter | undefined
    let fails = wrongKind ? 1 : 0
    for (const filter of filters) {
      if (hasAllowed(filter, document)) continue
      failed = filter
      if (++fails > 1) break
    }
    if (fails > 1) continue
    if (!failed) {
      for (let bits = kindBits, kind = 0; bits; bits >>= 1, kind++) {
        if (bits & 1) kindCounts[kind] = (kindCounts[kind] as number) + 1
      }
    }
    if (wrongKind) continue
    if (failed) {
      if (failed.counted) count(failed, document)
      continue
    }
    passed[total++] = document
    for (const counter of counters) if (counter.counted) count(counter, document)
  }
  return { visible, passed: passed.subarray(0, total), counts: toCounts(counters, kindCounts) }
}

function hasAllowed({ column, allowed }: Counter, document: number): boolean {
  if (!column) return false
  const end = column.starts[document + 1] as number
  for (let at = column.starts[document] as number; at < end; at++) {
    if ((allowed as Uint8Array)[column.ids[at] as number]) return true
  }
  return false
}

function count({ column, counts }: Counter, document: number): void {
  if (!column) return
  const end = column.starts[document + 1] as number
  for (let at = column.starts[document] as number; at < end; at++) {
    const value = column.ids[at] as number
    counts[value] = (counts[value] as number) + 1
  }
}

function toCounters(
  columns: readonly FacetColumn[],
  { filters }: SearchQuery,
  facets: readonly string[],
): Counter[] {
  const filtered = Object.keys(filters).filter((name) => filters[name]?.length)
  return [...new Set([...facets, ...filtered])].map((name) => {
    const column = columns.find((each) => each.name === name)
    const wanted = filtered.includes(name) && filters[name]
    return {
      name,
      column,
      allowed: wanted
        ? Uint8Array.from(column?.values ?? [], (value) => (wanted.includes(value) ? 1 : 0))
        : undefined,
      counts: new Uint32Array(column?.values.length ?? 0),
      counted: facets.includes(name),
    }
  })
}

/** By audience code (see build.ts): whether the asker gets such documents. */
function toMayShow({ audience }: SearchQuery): Uint8Array {
  const sees = audiences.map((each) => audience.includes(each))
  return Uint8Array.from({ length: 256 }, (_, code) => {
    const superseded = code >> 4
    return sees[code & 15] && !(superseded && sees[superseded - 1]) ? 1 : 0
  })
}

function toCounts(counters: readonly Counter[], kindCounts: Uint32Array): Tally['counts'] {
  const counts: Tally['counts'] = new Map()
  counts.set('kind', new Map(kinds.map((kind, at) => [kind, kindCounts[at] as number])))
  for (const counter of counters) {
    if (!counter.counted) continue
    const values = counter.column?.values ?? []
    counts.set(counter.name, new Map(values.map((value, at) => [value, counter.counts[at] ?? 0])))
  }
  return counts
}
