import { field, strengths, toWeight } from '../strength.ts'
import type { Living } from './living.ts'
import type { Answers } from './resolve.ts'
import { fieldBits, fieldMask } from './segment.ts'

/** By strength and fields. */
const weights = strengths.map((_, how) =>
  Uint8Array.from({ length: fieldMask + 1 }, (_, fields) => toWeight(how, fields)),
)

/**
 * Documents that answer all words, or all but `missing`, with the sum of the weights of each
 * word's best answer in `living.score`. They stand in `living.found` until the next call. Call
 * `forget` with them when done.
 */
export function gather(living: Living, words: readonly Answers[], missing: number): Uint32Array {
  const postings = (answers: Answers) => countPostings(living, answers)
  // The rarest word first: the others then only add to what it found.
  const order = words.toSorted((a, b) => postings(a) - postings(b))
  let count = 0
  for (const [at, answers] of order.entries()) {
    // A document that has missed more words than may be missed need not be looked at.
    const open = at <= missing
    count = addUp(living, mark(living, answers, open ? 0 : at - missing, count), open, count)
  }
  return keep(living, count, words.length - missing)
}

/** Leaves the working room as it was. */
export function forget({ score, answered }: Living, documents: Uint32Array): void {
  for (const document of documents) {
    score[document] = 0
    answered[document] = 0
  }
}

/**
 * How many documents answer the word and have answered `needed` words before; they stand in
 * `living.touched`, the weights in `living.best`. Only the first `foundCount` of `living.found` can
 * have answered any: where they are few, they are looked for, and long postings are not read.
 */
function mark(
  living: Living,
  { terms, hows, fields }: Answers,
  needed: number,
  foundCount: number,
): number {
  const { postingStarts } = living.segment
  const long = needed ? foundCount * readPerLook : Infinity
  let count = 0
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] as number
    const start = postingStarts[term] as number
    const end = postingStarts[term + 1] as number
    const weight = weights[hows[at] as number] as Uint8Array
    const markTerm = end - start > long ? lookUp : readAll
    count = markTerm(living, count, start, end, weight, fields[at] as number, needed, foundCount)
  }
  return count
}

/** How many postings are read in the time it takes to look one document up; measured. */
const readPerLook = 8

/** A function of its own so that the engine compiles the loop once, whatever calls it. */
function readAll(
  { segment, best, answered, touched }: Living,
  count: number,
  start: number,
  end: number,
  weight: Uint8Array,
  fields: number,
  needed: number,
): number {
  const { postings } = segment
  const allowed = fields | field.opens
  for (let place = start; place < end; place++) {
    const posting = postings[place] as number
    if ((posting & fields) === 0) continue
    const document = posting >>> fieldBits
    if ((answered[document] as number) < needed) continue
    const value = weight[posting & fieldMask & allowed] as number
    const before = best[document] as number
    if (value <= before) continue
    if (before === 0) touched[count++] = document
    best[document] = value
  }
  return count
}

/** The same from the side of the documents found: postings of a term rise by document. */
function lookUp(
  { segment, best, answered, touched, found }: Living,
  count: number,
  start: number,
  end: number,
  weight: Uint8Array,
  fields: number,
  needed: number,
  foundCount: number,
): number {
  const { postings } = segment
  const allowed = fields | field.opens
  for (let at = 0; at < foundCount; at++) {
    const document = found[at] as number
    if ((answered[document] as number) < needed) continue
    const posting = postings[findPosting(postings, start, end, document)] as number
    if (posting >>> fieldBits !== document || (posting & fields) === 0) continue
    const value = weight[posting & fieldMask & allowed] as number
    const before = best[document] as number
    if (value <= before) continue
    if (before === 0) touched[count++] = document
    best[document] = value
  }
  return count
}

/** The first posting of a document, or of one after it; the last one when all are before it. */
function findPosting(postings: Uint32Array, start: number, end: number, document: number): number {
  let low = start
  let high = end - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((postings[middle] as number) >>> fieldBits < document) low = middle + 1
    else high = middle
  }
  return low
}

/** Adds a word's weights to the scores; while `open`, documents not met before are found by it. */
function addUp(living: Living, touchedCount: number, open: boolean, foundCount: number): number {
  const { touched, found, best, score, answered } = living
  for (let at = 0; at < touchedCount; at++) {
    const document = touched[at] as number
    if (open && answered[document] === 0) found[foundCount++] = document
    score[document] = (score[document] as number) + (best[document] as number)
    answered[document] = (answered[document] as number) + 1
    best[document] = 0
  }
  return foundCount
}

/** Keeps those with enough words answered; clears the room of the others. */
function keep(living: Living, count: number, needed: number): Uint32Array {
  const { score, answered, found, segment } = living
  if (count > segment.size / sortedFrom) return keepInOrder(living, needed)
  let kept = 0
  for (let at = 0; at < count; at++) {
    const document = found[at] as number
    if ((answered[document] as number) >= needed) found[kept++] = document
    else {
      score[document] = 0
      answered[document] = 0
    }
  }
  return found.subarray(0, kept)
}

/** From so many of a segment on, what is read of each document is read sooner in their order. */
const sortedFrom = 16

function keepInOrder({ score, answered, found, segment }: Living, needed: number): Uint32Array {
  let kept = 0
  for (let document = 0; document < segment.size; document++) {
    if (answered[document] === 0) continue
    if ((answered[document] as number) >= needed) found[kept++] = document
    else {
      score[document] = 0
      answered[document] = 0
    }
  }
  return found.subarray(0, kept)
}

function countPostings({ segment }: Living, { terms }: Answers): number {
  let count = 0
  for (const term of terms) {
    count += (segment.postingStarts[term + 1] as number) - (segment.postingStarts[term] as number)
  }
  return count
}
