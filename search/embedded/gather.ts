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
 * word's best answer in `living.score`. Call `forget` with them when done.
 */
export function gather(living: Living, words: readonly Answers[], missing: number): Uint32Array {
  const postings = (answers: Answers) => countPostings(living, answers)
  // The rarest word first: the others then only add to what it found.
  const order = words.toSorted((a, b) => postings(a) - postings(b))
  const { best, score, answered } = living
  let found = new Uint32Array(0)
  for (const [at, answers] of order.entries()) {
    // A document that has missed more words than may be missed need not be looked at.
    const open = at <= missing
    const { touched, count } = mark(living, answers, open, at - missing)
    const fresh: number[] = []
    for (let i = 0; i < count; i++) {
      const document = touched[i] as number
      if (answered[document] === 0) fresh.push(document)
      score[document] = (score[document] as number) + (best[document] as number)
      answered[document] = (answered[document] as number) + 1
      best[document] = 0
    }
    if (at === 0) found = touched.slice(0, count)
    else if (open) found = append(found, fresh)
  }
  return keep(living, found, words.length - missing)
}

/** Leaves the working room as it was. */
export function forget({ score, answered }: Living, documents: Uint32Array): void {
  for (const document of documents) {
    score[document] = 0
    answered[document] = 0
  }
}

type Touched = { documents: Uint32Array; count: number }

function mark(
  living: Living,
  { terms, hows, fields }: Answers,
  open: boolean,
  needed: number,
): { touched: Uint32Array; count: number } {
  const touched: Touched = { documents: new Uint32Array(256), count: 0 }
  for (let at = 0; at < terms.length; at++) {
    const weight = weights[hows[at] as number] as Uint8Array
    const least = open ? 0 : needed
    markTerm(living, touched, terms[at] as number, weight, fields[at] as number, least)
  }
  return { touched: touched.documents, count: touched.count }
}

/** A function of its own so that the engine compiles the loop once, whatever calls it. */
function markTerm(
  { segment, best, answered }: Living,
  touched: Touched,
  term: number,
  weight: Uint8Array,
  fields: number,
  needed: number,
): void {
  const { postings, postingStarts } = segment
  const allowed = fields | field.opens
  const end = postingStarts[term + 1] as number
  let { documents, count } = touched
  for (let place = postingStarts[term] as number; place < end; place++) {
    const posting = postings[place] as number
    if ((posting & fields) === 0) continue
    const document = posting >>> fieldBits
    if ((answered[document] as number) < needed) continue
    const value = weight[posting & fieldMask & allowed] as number
    const before = best[document] as number
    if (value <= before) continue
    if (before === 0) {
      if (count === documents.length) documents = double(documents)
      documents[count++] = document
    }
    best[document] = value
  }
  touched.documents = documents
  touched.count = count
}

/** Keeps those with enough words answered; clears the room of the others. */
function keep({ score, answered }: Living, found: Uint32Array, needed: number): Uint32Array {
  let kept = 0
  for (let at = 0; at < found.length; at++) {
    const document = found[at] as number
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

function append(found: Uint32Array, fresh: readonly number[]): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(found.length + fresh.length)
  longer.set(found)
  longer.set(fresh, found.length)
  return longer
}

function double(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(numbers.length * 2)
  longer.set(numbers)
  return longer
}
