import { type Attempt, toAttempts } from '../attempts.ts'
import type { StoredDocument } from '../document.ts'
import type { Hit, SearchQuery, SearchResult } from '../engine.ts'
import { facetsAsked, toCounts } from '../facets.ts'
import { mostNear, toMatched } from '../matched.ts'
import { type Answer, type Counts } from './answer.ts'
import type { Asker } from './asker.ts'
import { toAudienceFilter } from './filter.ts'
import { findKnownKeys } from './known.ts'
import { answerListed } from './listed.ts'
import { toSort } from '../sort.ts'
import { countMistakes } from '../mistakes.ts'
import { answerRanked, type Scored } from './ranked.ts'
import { type Reading, toReading } from './reading.ts'
import { toScore, toTerms } from './score.ts'
import { suggest } from './suggest.ts'

type Answered = Answer & { scored: Scored[] }

/** Answers a query from the server. `now` decides which calls have closed. */
export async function search(asker: Asker, query: SearchQuery, now: number): Promise<SearchResult> {
  const started = performance.now()
  const result = query.audience.length ? await answerQuery(asker, query, now) : toNothing(query)
  return { ...result, tookMs: Math.round((performance.now() - started) * 1000) / 1000 }
}

async function answerQuery(asker: Asker, query: SearchQuery, now: number): Promise<SearchResult> {
  const audience = toAudienceFilter(query)
  if (query.words.trim() === '') {
    const found = await answerListed(asker, query, audience, now)
    return toResult(
      query,
      found,
      found.first.map((each) => toHit(each.stored, 0, [])),
    )
  }
  const found = await findReading(asker, query, audience, now)
  if (!found) return toNothing(query)
  const { reading, answer } = found
  const { attempt } = reading
  const matched = toMatched(attempt.slots, attempt.relaxed, findNearKeys(answer.scored, attempt))
  const hits = answer.scored.map(({ kept, score }) => toHit(kept.stored, score, matched))
  const isFirst = !attempt.relaxed && attempt.words === query.words && !attempt.missing
  const didYouMean = await suggest(
    asker,
    query,
    audience,
    reading,
    answer.visible,
    answer.scored,
    async (words) => {
      const [asTyped] = toAttempts(words, () => false)
      return asTyped ? ((await countVisible(asker, [asTyped], audience))[0] ?? 0) : 0
    },
  )
  return {
    ...toResult(query, answer, hits),
    widened: answer.total > 0 && !isFirst,
    ...(didYouMean ? { didYouMean } : {}),
  }
}

type Found = { reading: Reading; answer: Answered }

/**
 * The first reading that finds anything the asker may see. As typed first, which nearly always is
 * the one; then the others without mistakes, counted all at once; then with mistakes, one by one.
 */
async function findReading(
  asker: Asker,
  query: SearchQuery,
  audience: string[],
  now: number,
): Promise<Found | undefined> {
  const [first] = toAttempts(query.words, () => false)
  if (!first) return undefined
  const ask = async (attempt: Attempt): Promise<Found> => {
    const reading = await toReading(asker, attempt, audience)
    return { reading, answer: await answerWords(asker, query, audience, reading, now) }
  }
  const asTyped = await ask(first)
  if (asTyped.answer.visible) return asTyped
  const known = await findKnownKeys(asker, first.slots, audience)
  const others = [...toAttempts(query.words, (key) => known.has(key))].slice(1)
  const strict = others.filter(({ relaxed }) => !relaxed)
  const counts = await countVisible(asker, strict, audience)
  const found = strict.find((_, at) => counts[at])
  if (found) return ask(found)
  for (const attempt of others) {
    if (!attempt.relaxed) continue
    const asked = await ask(attempt)
    if (asked.answer.visible) return asked
  }
  return undefined
}

async function answerWords(
  asker: Asker,
  query: SearchQuery,
  audience: readonly string[],
  reading: Reading,
  now: number,
): Promise<Answered> {
  if (toSort(query) === 'relevance') return answerRanked(asker, query, audience, reading)
  const found = await answerListed(asker, query, [...audience, ...reading.membership], now)
  const { slots, relaxed } = reading.attempt
  const scored = found.first.map((kept) => {
    const terms = toTerms(kept.terms)
    return { kept, terms, score: toScore(terms, slots, relaxed), title: '' }
  })
  return { ...found, scored }
}

async function countVisible(
  asker: Asker,
  attempts: readonly Attempt[],
  audience: readonly string[],
): Promise<number[]> {
  const readings = await Promise.all(attempts.map((each) => toReading(asker, each, audience)))
  return asker.count(readings.map(({ membership }) => [...audience, ...membership]))
}

/** Keys of what was found that were near enough to count, to mark them in what is shown. */
function findNearKeys(scored: readonly Scored[], { slots, relaxed }: Attempt): Set<string> {
  const near = new Set<string>()
  for (const { terms } of relaxed ? scored : []) {
    for (const { key, raw } of terms) {
      const isNear = slots.some(({ keys, mistakes, prefix }) =>
        keys.some((word) => {
          const { whole, begun } = countMistakes(word, key)
          return whole <= mistakes || (prefix && mistakes > 0 && begun <= mistakes)
        }),
      )
      if (raw && isNear && near.size < mostNear) near.add(key)
    }
  }
  return near
}

function toHit(stored: string, score: number, matched: string[]): Hit {
  return { document: JSON.parse(stored) as StoredDocument, score, matched }
}

function toResult(
  query: SearchQuery,
  { total, counts }: { total: number; counts: Counts },
  hits: Hit[],
): SearchResult {
  const facets = Object.fromEntries(
    ['kind', ...facetsAsked(query)].map((name) => {
      return [name, toCounts(counts.get(name) ?? new Map<string, number>(), name, query)]
    }),
  )
  return { total, hits, facets, widened: false, tookMs: 0 }
}

function toNothing(query: SearchQuery): SearchResult {
  return toResult(query, { total: 0, counts: new Map() }, [])
}
