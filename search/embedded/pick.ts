import { locales } from '../document.ts'
import type { SearchQuery, Sort } from '../engine.ts'
import type { Living } from './living.ts'

/** What decides the place of a hit: larger first; then the title in alphabetical order. */
export type Picked = { document: number; value: number; rank: number }

/** The first `count` documents of a segment, in order, without sorting the rest. */
export function pick(
  living: Living,
  documents: Uint32Array,
  query: SearchQuery,
  sort: Sort,
  count: number,
  now: number,
): Picked[] {
  const { segment } = living
  const ranks = segment.ranks[locales.indexOf(query.locale)] as Uint32Array
  const valueOf = toValue(living, sort, now)
  const heap = new Heap(count)
  offerAll(heap, documents, valueOf, ranks)
  return heap.drain()
}

function offerAll(
  heap: Heap,
  documents: Uint32Array,
  valueOf: (document: number) => number,
  ranks: Uint32Array,
): void {
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] as number
    heap.offer(document, valueOf(document), ranks[document] as number)
  }
}

function toValue(
  { segment, score }: Living,
  sort: Sort,
  now: number,
): (document: number) => number {
  const { nameLength, at, closesAt } = segment
  if (sort === 'name') return () => 0
  if (sort === 'date') {
    return (document) => {
      const time = at[document] as number
      return time === time ? time : -Infinity
    }
  }
  if (sort === 'closing') {
    // The next to close first; what has closed and what never closes come last.
    return (document) => {
      const time = closesAt[document] as number
      return time >= now ? -time : -Infinity
    }
  }
  return (document) => (score[document] as number) * 16 + 15 - (nameLength[document] as number)
}

/** Keeps the best of what it is offered; the worst of them is on top. */
class Heap {
  #most: number
  #items: Picked[] = []

  constructor(most: number) {
    this.#most = most
  }

  offer(document: number, value: number, rank: number): void {
    const items = this.#items
    if (items.length < this.#most) {
      items.push({ document, value, rank })
      this.#rise(items.length - 1)
      return
    }
    const worst = items[0] as Picked
    if (value < worst.value || (value === worst.value && rank > worst.rank)) return
    items[0] = { document, value, rank }
    this.#sink()
  }

  drain(): Picked[] {
    return this.#items.sort((a, b) => (isBefore(a, b) ? -1 : 1))
  }

  #rise(from: number): void {
    const items = this.#items
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1
      if (!isBefore(items[parent] as Picked, items[at] as Picked)) return
      swap(items, at, parent)
      at = parent
    }
  }

  #sink(): void {
    const items = this.#items
    for (let at = 0; ;) {
      let worst = at
      for (const child of [at * 2 + 1, at * 2 + 2]) {
        if (child < items.length && isBefore(items[worst] as Picked, items[child] as Picked)) {
          worst = child
        }
      }
      if (worst === at) return
      swap(items, at, worst)
      at = worst
    }
  }
}

/** Ranks are never equal within a segment, so neither are two of them. */
function isBefore(a: Picked, b: Picked): boolean {
  return a.value === b.value ? a.rank < b.rank : a.value > b.value
}

function swap(items: Picked[], a: number, b: number): void {
  const item = items[a] as Picked
  items[a] = items[b] as Picked
  items[b] = item
}
