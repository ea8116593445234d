import { locales } from '../document.ts'
import type { SearchQuery } from '../engine.ts'
import { toSort } from '../sort.ts'
import type { Living } from './living.ts'
import { narrow } from './narrow.ts'
import { tally, type Tally, toKindCounts, toValueCounts } from './tally.ts'
import { totalsOf } from './totals.ts'

/** No words and no filters: counted already, and by name the first documents are looked up in order. */
export function browse(living: Living, query: SearchQuery, facets: readonly string[]): Tally {
  const { segment } = living
  const totals = totalsOf(living, query)
  const counts: Tally['counts'] = new Map([['kind', toKindCounts(totals.byKinds)]])
  segment.facets.forEach((column, at) => {
    if (facets.includes(column.name))
      counts.set(column.name, toValueCounts(column, totals.sums[at] as Uint32Array))
  })
  const { visible, total } = totals
  const isByName = toSort(query) === 'name'
  const passed = isByName ? firstByName(living, query) : tally(living, query, [], undefined).passed
  return { visible, total, passed, counts }
}

/**
 * Filters without words. A facet that is alone in being chosen ignores its own filter, so its counts
 * are those of everything.
 */
export function browseFiltered(
  living: Living,
  query: SearchQuery,
  facets: readonly string[],
): Tally {
  const chosen = Object.entries(query.filters).filter(([, values]) => values.length > 0)
  // A period takes from the counts of everything, too, so with one filter everything is looked at.
  const isAll = query.period !== undefined && chosen.length < 2
  const counted = tally(living, query, facets, isAll ? undefined : narrow(living, query))
  const at = living.segment.facets.findIndex(({ name }) => name === chosen[0]?.[0])
  const column = living.segment.facets[at]
  if (!isAll && chosen.length === 1 && column && facets.includes(column.name))
    counted.counts.set(
      column.name,
      toValueCounts(column, totalsOf(living, query).sums[at] as Uint32Array),
    )
  return counted
}

/** As many as the page needs. */
function firstByName(living: Living, query: SearchQuery): Uint32Array {
  const { segment, dead, passed } = living
  const { mayShow, kindBit, total } = totalsOf(living, query)
  const order = orderOf(living, locales.indexOf(query.locale))
  const wanted = Math.min(total, query.page * query.limit)
  let count = 0
  for (let at = 0; count < wanted && at < order.length; at++) {
    const document = order[at] as number
    if (dead[document] !== 0 || mayShow[segment.audience[document] as number] === 0) continue
    if (kindBit !== 0 && ((segment.kinds[document] as number) & kindBit) === 0) continue
    passed[count++] = document
  }
  return passed.subarray(0, count)
}

/** The documents in alphabetical order: their ranks the other way round. */
function orderOf({ segment, orders }: Living, locale: number): Uint32Array {
  const known = orders.get(locale)
  if (known) return known
  const ranks = segment.ranks[locale] as Uint32Array
  const order = new Uint32Array(segment.size)
  for (let document = 0; document < order.length; document++)
    order[ranks[document] as number] = document
  orders.set(locale, order)
  return order
}
