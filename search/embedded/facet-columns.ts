import type { FacetColumn } from './segment.ts'

/** Collects the facet values of documents, in their order. */
export class FacetsBuilder {
  #size = 0
  #columns = new Map<string, { values: Map<string, number>; starts: number[]; ids: number[] }>()

  add(facets: Record<string, readonly string[]>): void {
    for (const [name, values] of Object.entries(facets)) {
      if (!values.length) continue
      let column = this.#columns.get(name)
      if (!column) {
        column = { values: new Map(), starts: [], ids: [] }
        this.#columns.set(name, column)
      }
      while (column.starts.length <= this.#size) column.starts.push(column.ids.length)
      for (const value of new Set(values)) {
        let id = column.values.get(value)
        if (id === undefined) column.values.set(value, (id = column.values.size))
        column.ids.push(id)
      }
    }
    this.#size++
  }

  finish(): FacetColumn[] {
    return [...this.#columns].map(([name, { values, starts, ids }]) => {
      while (starts.length <= this.#size) starts.push(ids.length)
      const Ids = values.size > 65_536 ? Uint32Array : Uint16Array
      return {
        name,
        single: starts.every((start, document) => start === document),
        values: [...values.keys()],
        starts: Uint32Array.from(starts),
        ids: Ids.from(ids),
      }
    })
  }
}

/** The values a document has. */
export function valuesOf({ values, starts, ids }: FacetColumn, document: number): string[] {
  const found: string[] = []
  const end = starts[document + 1] as number
  for (let at = starts[document] as number; at < end; at++) {
    found.push(values[ids[at] as number] as string)
  }
  return found
}
