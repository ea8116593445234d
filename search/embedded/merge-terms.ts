import { type TermArrays, toByWeak, toShared } from './build-terms.ts'
import { ColumnWriter, compareTexts } from './column.ts'
import type { Living } from './living.ts'
import { fieldBits, fieldMask, gone, type Segment } from './segment.ts'

/** Walks the terms of one segment in order. */
type Walk = { segment: Segment; numbers: Uint32Array; key: number; term: number; terms: number }

/** The dictionaries of several segments as one, with documents renumbered and the gone left out. */
export function mergeTerms(parts: readonly Living[], numbers: readonly Uint32Array[]): TermArrays {
  const walks = parts.map(({ segment }, at): Walk => {
    const terms = segment.postingStarts.length - 1
    return { segment, numbers: numbers[at] as Uint32Array, key: 0, term: 0, terms }
  })
  const most = walks.reduce((sum, { segment }) => sum + segment.postings.length, 0)
  const postings = new Uint32Array(most)
  const keys = new ColumnWriter()
  const raws = new ColumnWriter()
  const letters = new ColumnWriter()
  const weak: number[] = []
  const keyTerms: number[] = []
  const postingStarts: number[] = [0]
  let end = 0
  let last: { segment: Segment; key: number } | undefined
  for (;;) {
    const least = findLeast(walks)
    if (!least) break
    const from = end
    // Terms that are the same in several segments stand at the head of their walks together.
    for (const walk of walks) {
      if (walk.term >= walk.terms || compareHeads(walk, least) !== 0) continue
      end = copyPostings(walk, postings, end)
    }
    const { segment, key, term } = least
    if (end > from) {
      if (!last || compareTexts(last.segment.keys, last.key, segment.keys, key) !== 0) {
        keys.copy(segment.keys, key)
        weak.push(segment.weak[key] as number)
        keyTerms.push(postingStarts.length - 1)
        last = { segment, key }
      }
      raws.copy(segment.raws, term)
      letters.copy(segment.letters, term)
      postingStarts.push(end)
    }
    const head = { ...least }
    for (const walk of walks) {
      if (walk.term < walk.terms && compareHeads(walk, head) === 0) step(walk)
    }
  }
  keyTerms.push(postingStarts.length - 1)
  const keyColumn = keys.finish()
  const weakHashes = Uint32Array.from(weak)
  return {
    keys: keyColumn,
    shared: toShared(keyColumn),
    keyTerms: Uint32Array.from(keyTerms),
    weak: weakHashes,
    byWeak: toByWeak(weakHashes),
    raws: raws.finish(),
    letters: letters.finish(),
    postingStarts: Uint32Array.from(postingStarts),
    postings: postings.slice(0, end),
  }
}

function findLeast(walks: readonly Walk[]): Walk | undefined {
  let least: Walk | undefined
  for (const walk of walks) {
    if (walk.term < walk.terms && (!least || compareHeads(walk, least) < 0)) least = walk
  }
  return least
}

function compareHeads(a: Walk, b: Walk): number {
  if (a === b) return 0
  return (
    compareTexts(a.segment.keys, a.key, b.segment.keys, b.key) ||
    compareTexts(a.segment.raws, a.term, b.segment.raws, b.term)
  )
}

function copyPostings({ segment, numbers, term }: Walk, to: Uint32Array, end: number): number {
  const stop = segment.postingStarts[term + 1] as number
  for (let at = segment.postingStarts[term] as number; at < stop; at++) {
    const posting = segment.postings[at] as number
    const document = numbers[posting >>> fieldBits] as number
    if (document !== gone) to[end++] = ((document << fieldBits) | (posting & fieldMask)) >>> 0
  }
  return end
}

function step(walk: Walk): void {
  walk.term++
  if (walk.term >= (walk.segment.keyTerms[walk.key + 1] as number)) walk.key++
}
