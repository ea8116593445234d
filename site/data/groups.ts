import type { Found } from './door.ts'
import { parseAsked } from './search.ts'

interface Given<Id extends string, Doc> {
  url: URL
  /** The parameter of the address that chooses one of the groups. */
  name: string
  ids: readonly Id[]
  /** How many are shown of each while none is chosen, and on a page of the chosen one. */
  few: number
  many: number
  read: (id: Id, question: { limit: number; page: number }) => Promise<Found<Doc>>
}

interface Group<Id extends string, Doc> extends Found<Doc> {
  id: Id
  /** The address of the whole group, where it is cut short here. */
  href: string | undefined
}

/** A page of several lists, each cut short, or of the one the address chooses, page by page. */
export async function readGroups<Id extends string, Doc>({
  url,
  name,
  ids,
  few,
  many,
  read,
}: Given<Id, Doc>): Promise<{ chosen: Id | undefined; page: number; groups: Group<Id, Doc>[] }> {
  const chosen = ids.find((id) => id === url.searchParams.get(name))
  const page = chosen ? parseAsked(url).page : 1
  const groups = await Promise.all(
    (chosen ? [chosen] : ids).map(async (id) => {
      const found = await read(id, { limit: chosen ? many : few, page })
      const isCut = !chosen && found.total > found.docs.length
      return { ...found, id, href: isCut ? `${url.pathname}?${name}=${id}` : undefined }
    }),
  )
  return { chosen, page, groups }
}
