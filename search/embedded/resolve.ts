import { toWeak } from '../language/fold.ts'
import type { Alternative, Slot } from '../plan.ts'
import { anyField, strength, type Strength, toMistaken } from '../strength.ts'
import { compareAt, matchAt, textAt, toBytes } from './column.ts'
import { hashBytes } from './hash.ts'
import type { Segment } from './segment.ts'
import { nearTo } from './typos.ts'

/** Terms that answer one word of the query, how well, and in which fields they count. */
export type Answers = { terms: number[]; hows: Strength[]; fields: number[] }

/** The terms of a segment that answer a word; with mistakes and likenesses when relaxed. */
export function resolve(segment: Segment, slot: Slot, relaxed: boolean): Answers {
  const answers: Answers = { terms: [], hows: [], fields: [] }
  for (const alternative of slot.alternatives) addAlternative(segment, alternative, answers)
  if (!relaxed) return answers
  for (const alternative of slot.relaxed) addAlternative(segment, alternative, answers)
  for (const key of slot.weak ? findWeak(segment, slot.weak) : []) {
    addKey(segment, key, strength.weak, anyField, answers)
  }
  for (const word of slot.keys) {
    const near = nearTo(segment, word, slot.mistakes, slot.prefix)
    near.keys.forEach((key, at) => {
      const how = toMistaken(near.mistakes[at] as number, near.begins[at] as boolean)
      addKey(segment, key, how, anyField, answers)
    })
  }
  return answers
}

/** How many postings the terms have that answer a word as typed; told without listing them. */
export function weigh(segment: Segment, slot: Slot): number {
  const { keyTerms, postingStarts } = segment
  let count = 0
  for (const { key, prefix } of slot.alternatives) {
    const bytes = toBytes(key)
    const from = findKey(segment, bytes)
    const to = findEnd(segment, from, bytes, prefix)
    const [first, end] = [keyTerms[from] as number, keyTerms[to] as number]
    count += (postingStarts[end] as number) - (postingStarts[first] as number)
  }
  return count
}

function addAlternative(segment: Segment, alternative: Alternative, answers: Answers): void {
  const { key, prefix, typed, how, fields } = alternative
  const bytes = toBytes(key)
  const from = findKey(segment, bytes)
  const raw = typed && toBytes(typed.raw)
  const letters = typed && toBytes(typed.letters)
  for (let at = from; at < segment.shared.length; at++) {
    const match = matchAt(segment.keys, at, bytes)
    if (!match || (match === 1 && !prefix)) break
    const end = segment.keyTerms[at + 1] as number
    for (let term = segment.keyTerms[at] as number; term < end; term++) {
      answers.terms.push(term)
      answers.hows.push(raw && letters ? toTyped(segment, term, match === 2, raw, letters) : how)
      answers.fields.push(fields)
    }
  }
}

/** How near a term with the right key is to what was typed. */
function toTyped(
  segment: Segment,
  term: number,
  whole: boolean,
  raw: Uint8Array,
  letters: Uint8Array,
): Strength {
  if (!whole) {
    if (matchAt(segment.raws, term, raw)) return strength.rawPrefix
    if (matchAt(segment.letters, term, letters)) return strength.lettersPrefix
    return strength.crossPrefix
  }
  if (matchAt(segment.raws, term, raw) === 2) return strength.raw
  if (matchAt(segment.letters, term, letters) === 2) return strength.letters
  return strength.cross
}

function addKey(
  segment: Segment,
  key: number,
  how: Strength,
  fields: number,
  answers: Answers,
): void {
  const end = segment.keyTerms[key + 1] as number
  for (let term = segment.keyTerms[key] as number; term < end; term++) {
    answers.terms.push(term)
    answers.hows.push(how)
    answers.fields.push(fields)
  }
}

/** The first key that is or comes after the given one. */
export function findKey(segment: Segment, key: Uint8Array): number {
  let low = 0
  let high = segment.shared.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareAt(segment.keys, middle, key) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The first key from `from` on that is not, or does not begin with, the given one. */
function findEnd(
  { keys, shared }: Segment,
  from: number,
  key: Uint8Array,
  prefix: boolean,
): number {
  const least = prefix ? 1 : 2
  let low = from
  let high = prefix ? shared.length : Math.min(from + 1, shared.length)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (matchAt(keys, middle, key) >= least) low = middle + 1
    else high = middle
  }
  return low
}

/** Keys with this weak key. */
export function findWeak({ keys, weak, byWeak }: Segment, weakKey: string): number[] {
  const hash = hashBytes(toBytes(weakKey))
  let low = 0
  let high = byWeak.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((weak[byWeak[middle] as number] as number) < hash) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (; low < byWeak.length && weak[byWeak[low] as number] === hash; low++) {
    const key = byWeak[low] as number
    if (toWeak(textAt(keys, key)) === weakKey) found.push(key)
  }
  return found
}
