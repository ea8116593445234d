import type { SearchQuery } from '../engine.ts'
import type { Living } from './living.ts'
import type { FacetColumn } from './segment.ts'

/** The documents that have value `v` of a facet: documents[starts[v]..starts[v + 1]). */
export type ValueLists = { starts: Uint32Array; documents: Uint32Array }

/**
 * The documents that may matter to filters without words. Whatever fails one filter at most passes
 * one of any two, so those that pass one of the two strictest are enough; with a single filter,
 * those that pass it. They stand in `living.found` until the next call.
 */
export function narrow(living: Living, { filters }: SearchQuery): Uint32Array {
  const wanted = Object.entries(filters)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => listValues(living, name, values))
    .sort((a, b) => a.size - b.size)
  const { found, answered } = living
  let count = 0
  for (const { lists, values } of wanted.slice(0, 2)) {
    for (const value of values) count = addList(living, lists as ValueLists, value, count)
    if (wanted.length === 1) break
  }
  for (let at = 0; at < count; at++) answered[found[at] as number] = 0
  return found.subarray(0, count)
}

/** Adds the documents of a value that are not there yet. */
function addList(
  { found, answered }: Living,
  { starts, documents }: ValueLists,
  value: number,
  count: number,
): number {
  const end = starts[value + 1] as number
  for (let at = starts[value] as number; at < end; at++) {
    const document = documents[at] as number
    if (answered[document] !== 0) continue
    answered[document] = 1
    found[count++] = document
  }
  return count
}

type Wanted = { lists: ValueLists | undefined; values: number[]; size: number }

function listValues(living: Living, name: string, chosen: readonly string[]): Wanted {
  const column = living.segment.facets.find((each) => each.name === name)
  if (!column) return { lists: undefined, values: [], size: 0 }
  const lists = listsOf(living, column)
  const values = column.values.flatMap((value, at) => (chosen.includes(value) ? [at] : []))
  const lengths = values.map(
    (value) => (lists.starts[value + 1] as number) - (lists.starts[value] as number),
  )
  return { lists, values, size: lengths.reduce((sum, length) => sum + length, 0) }
}

/** The column the other way round, made when it is first asked for. */
function listsOf(living: Living, column: FacetColumn): ValueLists {
  const known = living.valueLists.get(column.name)
  if (known) return known
  const lists = turnRound(column)
  living.valueLists.set(column.name, lists)
  return lists
}

function turnRound({ values, starts, ids }: FacetColumn): ValueLists {
  const ends = new Uint32Array(values.length + 1)
  for (const value of ids) ends[value + 1] = (ends[value + 1] as number) + 1
  for (let value = 0; value < values.length; value++)
    ends[value + 1] = (ends[value + 1] as number) + (ends[value] as number)
  const next = ends.slice()
  const documents = new Uint32Array(ids.length)
  for (let document = 0; document + 1 < starts.length; document++) {
    const end = starts[document + 1] as number
    for (let at = starts[document] as number; at < end; at++) {
      const value = ids[at] as number
      documents[next[value] as number] = document
      next[value] = (next[value] as number) + 1
    }
  }
  return { starts: ends, documents }
}
