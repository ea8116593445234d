import type { Locale } from '../words/locales.ts'
import type { Help } from '../islands/answer.ts'
import type { FacetData } from '../parts/props.ts'
import type { Collection, Documents } from './documents.ts'
import type { Door, Found } from './door.ts'
import { findHelp } from './help.ts'
import {
  parseAsked,
  toFacets,
  toSearchUrl,
  type Asked,
  type ListKind,
  type Search,
} from './search.ts'

export const ROWS_PER_PAGE = 20

/** What a list shows: its documents, the facets that narrow it, and help where it is empty. */
export interface List<Doc> extends Found<Doc> {
  asked: Asked
  facets: FacetData[]
  isAsking: boolean
  /** The words as they were probably meant, and the list asked for them. */
  meant?: { text: string; href: string } | undefined
  widened: boolean
  help: Help | undefined
}

interface Given<Kind extends ListKind & Collection> {
  kind: Kind
  url: URL
  locale: Locale
  /** The fields a row shows. */
  row: readonly string[]
  /** The list without words, in its own order. */
  read: (door: Door, asked: Asked) => Promise<Found<Documents[Kind]>>
}

/**
 * A page of a list. The database orders it where no words are asked for; words are for the search,
 * which knows spellings, and then its order counts. Without the search the list still stands.
 */
export async function readList<Kind extends ListKind & Collection>(
  { door, search }: { door: Door; search: Search },
  { kind, url, locale, row, read }: Given<Kind>,
): Promise<List<Documents[Kind]>> {
  const asked = parseAsked(url, kind)
  const { q, filters, days, page } = asked
  const limit = q ? ROWS_PER_PAGE : 1
  const [found, answer] = await Promise.all([
    q ? undefined : read(door, asked),
    search(toSearchUrl(url, { q, kind, locale, limit, page: q ? page : 1, ...days }, filters)),
  ])
  const isAsking = url.search !== ''
  if ('error' in answer) {
    const list = found ?? (await read(door, asked))
    return { ...list, asked, facets: [], isAsking, widened: false, help: undefined }
  }
  const list = found ?? {
    docs: await readInOrder(door, kind, answer.hits, row),
    total: answer.total,
    pages: Math.ceil(answer.total / ROWS_PER_PAGE),
  }
  const isEmpty = list.docs.length === 0
  return {
    ...list,
    asked,
    isAsking,
    facets: toFacets(answer, kind, filters, locale),
    meant: toMeant(url.pathname, asked, answer.didYouMean),
    widened: answer.widened && !isEmpty,
    help: isEmpty && isAsking ? await findHelp(search, { url, kind, locale, asked }) : undefined,
  }
}

/** The documents of hits, as the visitor may read them, in the order of the hits. */
async function readInOrder<Kind extends ListKind & Collection>(
  door: Door,
  kind: Kind,
  hits: readonly { id: string }[],
  row: readonly string[],
): Promise<Documents[Kind][]> {
  const ids = hits.map(({ id }) => id.slice(`${kind}-`.length))
  if (ids.length === 0) return []
  const { docs } = await door.find(kind, {
    where: { id: { in: ids } },
    select: row,
    limit: ids.length,
  })
  return docs.toSorted((a, b) => ids.indexOf(String(a.id)) - ids.indexOf(String(b.id)))
}

function toMeant(path: string, { filters, days }: Asked, didYouMean: string | undefined) {
  if (!didYouMean) return undefined
  const { search } = toSearchUrl(new URL('http://here'), { q: didYouMean, ...days }, filters)
  return { text: didYouMean, href: path + search }
}
