import type { SearchQuery } from '../engine.ts'
import { type FacetName, facetNames, facetsAsked } from '../facets.ts'
import { toSort } from '../sort.ts'
import { type Asker, counting, type Question, type Reply } from './asker.ts'
import { attribute, toFacetAttribute, toSortAttribute } from './attributes.ts'
import type { Kept } from './document.ts'
import { toChosen } from './filter.ts'

export type Counts = Map<string, Map<string, number>>
export type Answer = {
  /** Documents the asker may see that answer the words, whatever was chosen. */
  visible: number
  total: number
  /** The first of them in the server's order. */
  first: Kept[]
  counts: Counts
}

export const shown = { attributesToRetrieve: ['id', 'stored', 'terms', attribute.length] }

/**
 * One request: the documents that pass everything, with the facets nobody chose in; then, for each
 * facet somebody chose in, its counts without that choice.
 */
export async function answer(
  asker: Asker,
  query: SearchQuery,
  base: readonly string[],
  page: { page: number; hitsPerPage: number },
): Promise<Answer> {
  const chosen = toChosen(query)
  const names = ['kind', ...facetsAsked(query)].filter(isCounted)
  const filterWithout = (name?: string) => [
    ...base,
    ...[...chosen].filter(([each]) => each !== name).map(([, clause]) => clause),
  ]
  const open = names.filter((name) => !chosen.has(name))
  const closed = names.filter((name) => chosen.has(name))
  const questions: Question[] = [
    {
      filter: filterWithout(),
      facets: open.map(toAttribute),
      sort: toOrder(query),
      ...page,
      ...shown,
    },
    ...closed.map((name) => {
      return { filter: filterWithout(name), facets: [toAttribute(name)], ...counting }
    }),
  ]
  if (chosen.size) questions.push({ filter: [...base], ...counting })
  const replies = await asker.all(questions)
  const [main] = replies as [Reply]
  const counts: Counts = new Map()
  for (const name of open) counts.set(name, toCounted(main, name))
  closed.forEach((name, at) => counts.set(name, toCounted(replies[at + 1] as Reply, name)))
  const total = main.totalHits ?? 0
  const visible = chosen.size ? (replies.at(-1)?.totalHits ?? 0) : total
  return { visible, total, first: main.hits, counts }
}

/** The server's order of documents whose words say nothing of their order. */
export function toOrder(query: SearchQuery): string[] {
  const byTitle = `${toSortAttribute(query.locale)}:asc`
  switch (toSort(query)) {
    case 'relevance':
      return [`${attribute.length}:asc`, byTitle]
    case 'date':
      return [`${attribute.at}:desc`, byTitle]
    case 'closing':
      return [`${attribute.closesAt}:asc`, byTitle]
    case 'name':
      return [byTitle]
  }
}

const isCounted = (name: string) => name === 'kind' || facetNames.includes(name as FacetName)
const toAttribute = (name: string) => (name === 'kind' ? attribute.kinds : toFacetAttribute(name))

function toCounted({ facetDistribution }: Reply, name: string): Map<string, number> {
  return new Map(Object.entries(facetDistribution?.[toAttribute(name)] ?? {}))
}
