import { type Attempt, toAttempts } from '../attempts.ts'
import { locales } from '../document.ts'
import type { SearchQuery } from '../engine.ts'
import { facetsAsked, toCounts } from '../facets.ts'
import { mostNear, toMatched } from '../matched.ts'
import type { Slot } from '../plan.ts'
import { toSort } from '../sort.ts'
import { browse, browseFiltered } from './browse.ts'
import { compareTexts, matchAt, textAt, toBytes } from './column.ts'
import { forget, gather } from './gather.ts'
import type { Living } from './living.ts'
import type { Packed } from './packed.ts'
import { pick, type Picked } from './pick.ts'
import { type Answers, findKey, resolve, weigh } from './resolve.ts'
import { suggest } from './suggest.ts'
import { tally, type Tally } from './tally.ts'
import { nearTo } from './typos.ts'

type Part = { living: Living; tally: Tally; picked: Picked[] }
type Answer = { parts: Part[]; visible: number; total: number }

/** Answers a query from the segments in use. `now` decides which calls have closed. */
export function ask(livings: readonly Living[], query: SearchQuery, now: number): Packed {
  const started = performance.now()
  if (query.words.trim() === '') {
    return toPacked(livings, query, now, started, undefined, answerAll(livings, query, now))
  }
  let attempt: Attempt | undefined
  let answer: Answer | undefined
  for (const next of toAttempts(query.words, (key) => hasKey(livings, key))) {
    attempt = next
    answer = answerWords(livings, query, next, now)
    if (answer.visible) break
  }
  return toPacked(livings, query, now, started, attempt, answer)
}

/**
 * The same answer, where words as they are typed find something and at most `mostPostings` have to
 * be read for it; otherwise nothing, at next to no cost.
 */
export function askQuickly(
  livings: readonly Living[],
  query: SearchQuery,
  now: number,
  mostPostings: number,
): Packed | undefined {
  const started = performance.now()
  const [attempt] = toAttempts(query.words, () => true)
  if (!attempt || countPostings(livings, attempt.slots) > mostPostings) return undefined
  const answer = answerWords(livings, query, attempt, now)
  return answer.visible ? toPacked(livings, query, now, started, attempt, answer) : undefined
}

function countPostings(livings: readonly Living[], slots: readonly Slot[]): number {
  let count = 0
  for (const { segment } of livings) {
    for (const slot of slots) count += weigh(segment, slot)
  }
  return count
}

function toPacked(
  livings: readonly Living[],
  query: SearchQuery,
  now: number,
  started: number,
  attempt: Attempt | undefined,
  answer: Answer | undefined,
): Packed {
  const parts = answer?.parts ?? []
  const total = answer?.total ?? 0
  const isFirst =
    !attempt || (!attempt.relaxed && attempt.words === query.words && attempt.missing === 0)
  const didYouMean =
    attempt &&
    suggest(livings, query, attempt, answer?.visible ?? 0, (words) => {
      const [asTyped] = toAttempts(words, () => false)
      return asTyped ? answerWords(livings, query, asTyped, now).visible : 0
    })
  const result: Packed = {
    total,
    hits: total ? toHits(parts, query, attempt ? findMatched(livings, attempt) : []) : [],
    facets: addCounts(parts, query),
    widened: total > 0 && !isFirst,
    tookMs: 0,
  }
  if (didYouMean) result.didYouMean = didYouMean
  result.tookMs = Math.round((performance.now() - started) * 1000) / 1000
  return result
}

function answerAll(livings: readonly Living[], query: SearchQuery, now: number): Answer {
  const facets = facetsAsked(query)
  const isFiltered =
    query.period !== undefined || Object.values(query.filters).some((values) => values.length > 0)
  return toAnswer(
    livings.map((living) => {
      const counted = (isFiltered ? browseFiltered : browse)(living, query, facets)
      return { living, tally: counted, picked: pickHits(living, counted, query, now) }
    }),
  )
}

function answerWords(
  livings: readonly Living[],
  query: SearchQuery,
  attempt: Attempt,
  now: number,
): Answer {
  return toAnswer(
    livings.map((living) => {
      const answers: Answers[] = attempt.slots.map((slot) => {
        return resolve(living.segment, slot, attempt.relaxed)
      })
      const found = gather(living, answers, attempt.missing)
      const counted = tally(living, query, facetsAsked(query), found)
      const picked = pickHits(living, counted, query, now)
      forget(living, found)
      return { living, tally: counted, picked }
    }),
  )
}

function toAnswer(parts: Part[]): Answer {
  let visible = 0
  let total = 0
  for (const { tally } of parts) {
    visible += tally.visible
    total += tally.total
  }
  return { parts, visible, total }
}

function pickHits(living: Living, { passed }: Tally, query: SearchQuery, now: number): Picked[] {
  return pick(living, passed, query, toSort(query), query.page * query.limit, now)
}

function toHits(parts: readonly Part[], query: SearchQuery, matched: string[]): Packed['hits'] {
  const locale = locales.indexOf(query.locale)
  const all = parts.flatMap(({ living, picked }) => picked.map((each) => ({ ...each, living })))
  if (parts.length > 1) {
    all.sort((a, b) => {
      if (a.value !== b.value) return b.value - a.value
      const [x, y] = [a.living.segment, b.living.segment]
      if (x === y) return a.rank - b.rank
      return compareTexts(
        x.sortKeys[locale] as typeof x.ids,
        a.document,
        y.sortKeys[locale] as typeof y.ids,
        b.document,
      )
    })
  }
  const from = (query.page - 1) * query.limit
  return all.slice(from, from + query.limit).map(({ living, document, value }) => ({
    document: textAt(living.segment.stored, document),
    score: Number.isFinite(value) ? value : 0,
    matched,
  }))
}

/** Facet counts of all segments together. */
function addCounts(parts: readonly Part[], query: SearchQuery): Packed['facets'] {
  const facets: Packed['facets'] = {}
  for (const name of ['kind', ...facetsAsked(query)]) {
    const sums = new Map<string, number>()
    for (const { tally } of parts) {
      for (const [value, count] of tally.counts.get(name) ?? []) {
        if (count) sums.set(value, (sums.get(value) ?? 0) + count)
      }
    }
    facets[name] = toCounts(sums, name, query)
  }
  return facets
}

function hasKey(livings: readonly Living[], key: string): boolean {
  const bytes = toBytes(key)
  return livings.some(({ segment }) => {
    const at = findKey(segment, bytes)
    return at < segment.shared.length && matchAt(segment.keys, at, bytes) === 2
  })
}

/** Patterns for highlighting, with the keys that were near enough to count. */
function findMatched(livings: readonly Living[], { slots, relaxed }: Attempt): string[] {
  const near = new Set<string>()
  for (const { segment } of relaxed ? livings : []) {
    for (const slot of slots) {
      for (const word of slot.keys) {
        for (const key of nearTo(segment, word, slot.mistakes, slot.prefix).keys) {
          if (near.size >= mostNear) break
          near.add(textAt(segment.keys, key))
        }
      }
    }
  }
  return toMatched(slots, relaxed, near)
}
