import { wipe } from './column.ts'
import { findId } from './ids.ts'
import type { ValueLists } from './narrow.ts'
import type { Segment } from './segment.ts'
import { discount, type Totals } from './totals.ts'

/** A segment in use: which of its documents are gone, and room to work in. */
export type Living = {
  segment: Segment
  dead: Uint8Array
  live: number
  /** By document: the weight of the best answer to the word at hand, and of all words so far. */
  best: Uint8Array
  score: Uint16Array
  /** By document: how many words have been answered. */
  answered: Uint8Array
  /** Room for lists of documents: half a million new ones for each question keep the collector busy. */
  touched: Uint32Array
  found: Uint32Array
  passed: Uint32Array
  /** By document: the filters it fails, as bits. */
  fails: Uint32Array
  /** See totals.ts. */
  totals: Map<string, Totals>
  /** By facet, made when first asked for: see narrow.ts. */
  valueLists: Map<string, ValueLists>
  /** By locale: the documents in alphabetical order. */
  orders: Map<number, Uint32Array>
}

export function toLiving(
  segment: Segment,
  dead: Uint8Array = new Uint8Array(segment.size),
): Living {
  const { size } = segment
  return {
    segment,
    dead,
    live: size,
    best: new Uint8Array(size),
    score: new Uint16Array(size),
    answered: new Uint8Array(size),
    touched: new Uint32Array(size),
    found: new Uint32Array(size),
    passed: new Uint32Array(size),
    fails: new Uint32Array(size),
    totals: new Map(),
    valueLists: new Map(),
    orders: new Map(),
  }
}

/** The number of a living document. */
export function findDocument({ segment, dead }: Living, id: string): number | undefined {
  const document = findId(segment.ids, segment.idTable, id)
  return document === undefined || dead[document] ? undefined : document
}

/**
 * Takes a document out of every answer at once, and what was shown of it out of memory. Its words
 * leave the dictionary when the segment is next merged (see merge.ts).
 */
export function bury(living: Living, document: number): void {
  const { segment } = living
  living.dead[document] = 1
  discount(living, document)
  living.live--
  wipe(segment.stored, document)
  wipe(segment.ids, document)
  for (const sortKeys of segment.sortKeys) wipe(sortKeys, document)
}
