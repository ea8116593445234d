import type { Payload } from 'payload'
import { fold } from '../../search/language/fold.ts'
import type { Id } from './merge.ts'

type Kind = 'oblast' | 'city'
type Names = string | null | undefined | Partial<Record<string, string | null>>
type Region = {
  id: Id
  code: string
  kind: Kind
  iso?: string | null
  name?: Names
  shortName?: Names
  abbreviation?: Names
  otherNames?: string[] | null
  formerNames?: { name?: Names }[] | null
}
export type FindRegion = (written: string) => Id | undefined

const kindWords: Record<Kind, RegExp> = {
  oblast: /^(облысы?|обл|область|region|oblast|oblysy)$/,
  city: /^(қаласы?|қ|город|г|city)$/,
}

/** Алматы облысы → almaty, an oblast; the letters a keyboard lacks do not matter. */
function parseName(written: string): { core: string; kind?: Kind } {
  const words =
    written
      .toLowerCase()
      .replace(/\(.*?\)/g, ' ')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const kind = (Object.keys(kindWords) as Kind[]).find((each) =>
    words.some((word) => kindWords[each].test(word)),
  )
  const rest = words.filter((word) => !kind || !kindWords[kind].test(word))
  return { core: rest.map((word) => fold(word).letters).join(' '), ...(kind && { kind }) }
}

const toList = (names: Names) => (typeof names === 'string' ? [names] : Object.values(names ?? {}))

/**
 * Finds a region by its code or by any of its names in any language. A name that an oblast shares
 * with a city means the city, unless it says облысы, область or Region.
 */
export function createRegionFinder(regions: Region[]): FindRegion {
  const codes = new Map(
    regions.flatMap(({ id, code, iso }) => [
      [code, id] as const,
      [iso?.toLowerCase(), id] as const,
    ]),
  )
  const named = new Map<string, Region[]>()
  for (const region of regions) {
    const former = (region.formerNames ?? []).flatMap(({ name }) => toList(name))
    const names = [region.name, region.shortName, region.abbreviation].flatMap(toList)
    for (const name of new Set([...names, ...(region.otherNames ?? []), ...former])) {
      const core = name && parseName(name).core
      if (core) named.set(core, [...(named.get(core) ?? []), region])
    }
  }
  return (written) => {
    const code = codes.get(written.trim().toLowerCase())
    if (code !== undefined) return code
    const { core, kind } = parseName(written)
    const found = named.get(core) ?? []
    return (
      found.find((region) => region.kind === (kind ?? 'city')) ?? (kind ? undefined : found[0])
    )?.id
  }
}

export async function findRegions(payload: Payload): Promise<Region[]> {
  const { docs } = await payload.find({
    collection: 'regions',
    depth: 0,
    locale: 'all',
    fallbackLocale: false,
    overrideAccess: true,
    pagination: false,
  })
  return docs as unknown as Region[]
}
