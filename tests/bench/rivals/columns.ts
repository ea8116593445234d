import type { SearchDocument } from '../../../search/document.ts'
import type { SearchQuery } from '../../../search/engine.ts'
import { sevenFacets, toNumber, type Answer } from './rival.ts'

type Column = { values: string[]; numbers: Map<string, number>; rows: Uint8Array[] }

/**
 * Facets beside an engine that has none: per document and facet the numbers of its values, walked
 * once for filters, disjunctive counts, the total and the order.
 */
export class Columns {
  readonly #columns = new Map<string, Column>(
    sevenFacets.map((name) => [name, { values: [], numbers: new Map(), rows: [] }]),
  )
  readonly #public: boolean[] = []
  readonly #titles: string[] = []
  readonly #dates: string[] = []
  #orders: Partial<Record<'name' | 'date', Uint32Array>> = {}

  set(document: SearchDocument) {
    const number = toNumber(document.id)
    for (const [name, column] of this.#columns)
      column.rows[number] = Uint8Array.from(document.facets[name] ?? [], (value) =>
        this.#toValue(column, value),
      )
    this.#public[number] = document.audience === 'public'
    this.#titles[number] = document.title.kk ?? ''
    this.#dates[number] = document.dates.at ?? ''
  }

  #toValue({ numbers, values }: Column, value: string): number {
    const known = numbers.get(value)
    if (known !== undefined) return known
    numbers.set(value, values.length)
    return values.push(value) - 1
  }

  /** `candidates` in the order of relevance, or all documents. */
  answer(query: SearchQuery, candidates?: readonly number[]): Answer {
    const wanted = Object.entries(query.filters).map(([name, values]) => {
      const column = this.#columns.get(name)!
      return { column, set: new Set(values.map((value) => column.numbers.get(value))) }
    })
    const counted = (query.facets ?? []).map((name) => {
      const column = this.#columns.get(name)!
      return { column, sums: new Uint32Array(column.values.length) }
    })
    const fits: number[] = []
    const all = candidates ?? this.#order(query.sort === 'date' ? 'date' : 'name')
    for (const number of all) {
      if (!this.#public[number]) continue
      const failed = wanted.filter(
        ({ column, set }) => !column.rows[number]!.some((value) => set.has(value)),
      )
      if (failed.length === 0) fits.push(number)
      if (failed.length > 1) continue
      for (const { column, sums } of counted)
        if (failed.length === 0 || failed[0]!.column === column)
          for (const value of column.rows[number]!) sums[value]! += 1
    }
    return { total: fits.length, first: fits.slice(0, query.limit) }
  }

  /** Kept ready, as a server would; made anew after a change. */
  #order(by: 'name' | 'date'): Uint32Array {
    return (this.#orders[by] ??= Uint32Array.from(this.#titles.keys()).sort((a, b) =>
      by === 'name'
        ? this.#titles[a]! < this.#titles[b]!
          ? -1
          : 1
        : this.#dates[a]! > this.#dates[b]!
          ? -1
          : 1,
    ))
  }
}
