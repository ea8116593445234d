import { audiences, findText, kinds, locales, type SearchDocument, toStored } from '../document.ts'
import { toCollationKey } from '../language/collation.ts'
import { eachTerm, toNameLength } from '../terms.ts'
import { toColumn } from './column.ts'
import { FacetsBuilder } from './facet-columns.ts'
import { toIdTable } from './ids.ts'
import { mostDocuments, type Segment } from './segment.ts'
import { TermsBuilder } from './build-terms.ts'

/** Collects documents, each id once, and makes a segment of them. */
export class SegmentBuilder {
  size = 0
  #terms = new TermsBuilder()
  #ids: string[] = []
  #stored: string[] = []
  #sortKeys: string[][] = locales.map(() => [])
  #audience: number[] = []
  #kinds: number[] = []
  #nameLength: number[] = []
  #at: number[] = []
  #closesAt: number[] = []
  #facets = new FacetsBuilder()

  add(document: SearchDocument): void {
    const number = this.size++
    if (number >= mostDocuments) throw new RangeError('too many documents for one segment')
    eachTerm(document, (term, fields) => this.#terms.take(term, number, fields))
    this.#ids.push(document.id)
    this.#stored.push(JSON.stringify(toStored(document)))
    for (const [at, locale] of locales.entries()) {
      const title = findText(document.title, locale)?.text ?? ''
      this.#sortKeys[at]?.push(toCollationKey(title, locale))
    }
    this.#audience.push(toAudienceCode(document))
    this.#kinds.push(document.kinds.reduce((bits, kind) => bits | (1 << kinds.indexOf(kind)), 0))
    this.#nameLength.push(toNameLength(document))
    this.#at.push(toTime(document.dates.at))
    this.#closesAt.push(toTime(document.dates.closesAt))
    this.#facets.add(document.facets)
  }

  finish(): Segment {
    const ids = toColumn(this.#ids)
    const sortKeys = this.#sortKeys.map(toColumn)
    return {
      size: this.size,
      ...this.#terms.finish(),
      ids,
      idTable: toIdTable(ids),
      stored: toColumn(this.#stored),
      audience: Uint8Array.from(this.#audience),
      kinds: Uint16Array.from(this.#kinds),
      nameLength: Uint8Array.from(this.#nameLength),
      at: Float64Array.from(this.#at),
      closesAt: Float64Array.from(this.#closesAt),
      sortKeys,
      ranks: this.#sortKeys.map(toRanks),
      facets: this.#facets.finish(),
    }
  }
}

/** The audience in the low bits; above them, one more than the audience it is superseded for. */
function toAudienceCode({ audience, supersededFor }: SearchDocument): number {
  const superseded = supersededFor ? audiences.indexOf(supersededFor) + 1 : 0
  return audiences.indexOf(audience) | (superseded << 4)
}

function toTime(date: string | undefined): number {
  return date ? Date.parse(date) : Number.NaN
}

function toRanks(sortKeys: readonly string[]): Uint32Array {
  const order = Uint32Array.from(sortKeys, (_, document) => document)
  // ASCII nearly always, where the order of UTF-16 units is the order of bytes merging goes by.
  order.sort((a, b) => {
    const [x, y] = [sortKeys[a] as string, sortKeys[b] as string]
    return x < y ? -1 : x > y ? 1 : a - b
  })
  const ranks = new Uint32Array(order.length)
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank] as number] = rank
  return ranks
}
