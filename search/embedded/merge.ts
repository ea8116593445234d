import { ColumnWriter, compareTexts } from './column.ts'
import { FacetsBuilder, valuesOf } from './facet-columns.ts'
import { toIdTable } from './ids.ts'
import type { Living } from './living.ts'
import { mergeTerms } from './merge-terms.ts'
import { gone, mostDocuments, type Segment } from './segment.ts'

/**
 * One segment of the living documents of several, in their order. Words that only the dead had are
 * not carried over: after this nothing of them is left.
 */
export function merge(parts: readonly Living[]): Segment {
  const size = parts.reduce((sum, part) => sum + part.live, 0)
  if (size > mostDocuments) throw new RangeError('too many documents for one segment')
  const numbers = renumber(parts)
  const ids = new ColumnWriter()
  const stored = new ColumnWriter()
  const audience = new Uint8Array(size)
  const kinds = new Uint16Array(size)
  const nameLength = new Uint8Array(size)
  const at = new Float64Array(size)
  const closesAt = new Float64Array(size)
  const facets = new FacetsBuilder()
  const sortKeys = [new ColumnWriter(), new ColumnWriter(), new ColumnWriter()]
  let document = 0
  for (const { segment, dead } of parts) {
    for (let from = 0; from < segment.size; from++) {
      if (dead[from]) continue
      ids.copy(segment.ids, from)
      stored.copy(segment.stored, from)
      audience[document] = segment.audience[from] as number
      kinds[document] = segment.kinds[from] as number
      nameLength[document] = segment.nameLength[from] as number
      at[document] = segment.at[from] as number
      closesAt[document] = segment.closesAt[from] as number
      facets.add(facetsOf(segment, from))
      sortKeys.forEach((writer, locale) => {
        writer.copy(segment.sortKeys[locale] as Segment['ids'], from)
      })
      document++
    }
  }
  const idColumn = ids.finish()
  return {
    size,
    ...mergeTerms(parts, numbers),
    ids: idColumn,
    idTable: toIdTable(idColumn),
    stored: stored.finish(),
    audience,
    kinds,
    nameLength,
    at,
    closesAt,
    sortKeys: sortKeys.map((writer) => writer.finish()),
    ranks: sortKeys.map((_, locale) => mergeRanks(parts, numbers, locale, size)),
    facets: facets.finish(),
  }
}

/** The new number of each document, by part. */
function renumber(parts: readonly Living[]): Uint32Array[] {
  let next = 0
  return parts.map(({ segment, dead }) => {
    return Uint32Array.from({ length: segment.size }, (_, at) => (dead[at] ? gone : next++))
  })
}

function facetsOf(segment: Segment, document: number): Record<string, string[]> {
  return Object.fromEntries(
    segment.facets.map((column) => [column.name, valuesOf(column, document)]),
  )
}

function mergeRanks(
  parts: readonly Living[],
  numbers: readonly Uint32Array[],
  locale: number,
  size: number,
): Uint32Array {
  const orders = parts.map(({ segment, dead }) => toOrder(segment, locale, dead))
  const heads = parts.map(() => 0)
  const ranks = new Uint32Array(size)
  for (let rank = 0; rank < size; rank++) {
    let first = -1
    for (let part = 0; part < parts.length; part++) {
      const head = orders[part]?.[heads[part] as number]
      if (head === undefined) continue
      if (
        first < 0 ||
        comesBefore(part, head, first, orders[first]?.[heads[first] as number] as number)
      ) {
        first = part
      }
    }
    const document = orders[first]?.[heads[first] as number] as number
    ranks[numbers[first]?.[document] as number] = rank
    heads[first] = (heads[first] as number) + 1
  }
  return ranks

  function comesBefore(part: number, a: number, other: number, b: number): boolean {
    const [here, there] = [parts[part]?.segment, parts[other]?.segment] as [Segment, Segment]
    const keys = [here.sortKeys[locale], there.sortKeys[locale]] as [Segment['ids'], Segment['ids']]
    return compareTexts(keys[0], a, keys[1], b) < 0
  }
}

/** Living documents by their place in the alphabet. */
function toOrder(segment: Segment, locale: number, dead: Uint8Array): Uint32Array {
  const ranks = segment.ranks[locale] as Uint32Array
  const all = new Uint32Array(segment.size)
  for (let document = 0; document < segment.size; document++) {
    all[ranks[document] as number] = document
  }
  return all.filter((document) => !dead[document])
}
