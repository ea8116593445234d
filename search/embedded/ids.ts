import { type Column, matchAt, toBytes } from './column.ts'
import { hashBytes } from './hash.ts'

/** A table that finds a document by its id: twice as many places as ids, at least. */
export function toIdTable(ids: Column): Uint32Array {
  const count = ids.starts.length - 1
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(2, count * 2))))
  for (let document = 0; document < count; document++) {
    let place = hashBytes(ids.bytes, ids.starts[document], ids.starts[document + 1])
    place &= table.length - 1
    while (table[place]) place = (place + 1) & (table.length - 1)
    table[place] = document + 1
  }
  return table
}

export function findId(ids: Column, table: Uint32Array, id: string): number | undefined {
  const bytes = toBytes(id)
  let place = hashBytes(bytes) & (table.length - 1)
  for (let entry = table[place]; entry; entry = table[place]) {
    if (matchAt(ids, entry - 1, bytes) === 2) return entry - 1
    place = (place + 1) & (table.length - 1)
  }
  return undefined
}
