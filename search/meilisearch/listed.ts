import type { SearchQuery } from '../engine.ts'
import { toSort } from '../sort.ts'
import { type Answer, answer, shown, toOrder } from './answer.ts'
import type { Asker } from './asker.ts'
import { attribute, toSortAttribute } from './attributes.ts'
import type { Kept } from './document.ts'
import { toChosen } from './filter.ts'

/** A page in an order the server knows by itself: by name, by date, by what closes next. */
export async function answerListed(
  asker: Asker,
  query: SearchQuery,
  base: readonly string[],
  now: number,
): Promise<Answer> {
  const { page, limit } = query
  const found = await answer(asker, query, base, { page, hitsPerPage: limit })
  if (toSort(query) !== 'closing') return found
  return { ...found, first: await findClosing(asker, query, base, now) }
}

/** The next to close first; then what has closed and what never closes, by name. */
async function findClosing(
  asker: Asker,
  query: SearchQuery,
  base: readonly string[],
  now: number,
): Promise<Kept[]> {
  const { page, limit } = query
  const all = [...base, ...toChosen(query).values()]
  const isOpen = `${attribute.closesAt} >= ${now}`
  const from = (page - 1) * limit
  const [open] = await asker.all([
    { filter: [...all, isOpen], sort: toOrder(query), page, hitsPerPage: limit, ...shown },
  ])
  const hits = open?.hits ?? []
  if (hits.length === limit) return hits
  const [rest] = await asker.all([
    {
      filter: [...all, `NOT ${isOpen}`],
      sort: [`${toSortAttribute(query.locale)}:asc`],
      offset: Math.max(0, from - (open?.totalHits ?? 0)),
      limit: limit - hits.length,
      ...shown,
    },
  ])
  return [...hits, ...(rest?.hits ?? [])]
}
