import { findText } from '../document.ts'
import type { SearchQuery } from '../engine.ts'
import { toCollationKey } from '../language/collation.ts'
import { type Answer, answer, shown, toOrder } from './answer.ts'
import type { Asker, Question } from './asker.ts'
import { toRawToken } from './ascii.ts'
import { attribute } from './attributes.ts'
import type { Kept } from './document.ts'
import { isOneOf, toChosen } from './filter.ts'
import type { Reading } from './reading.ts'
import { type KeptTerm, toScore, toTerms } from './score.ts'

/** Ranked by us; what comes after these is in the server's order. */
const ranked = 50

export type Scored = { kept: Kept; terms: KeptTerm[]; score: number; title: string }

/**
 * A page by relevance. The server finds, and puts the likeliest forward: as typed, then by key,
 * then with the fewest other words. Those are ranked by the weights both engines share.
 */
export async function answerRanked(
  asker: Asker,
  query: SearchQuery,
  base: readonly string[],
  reading: Reading,
): Promise<Answer & { scored: Scored[] }> {
  const all = [...base, ...reading.membership]
  const hitsPerPage = Math.max(ranked, query.limit)
  const found = await answer(asker, query, all, { page: 1, hitsPerPage })
  const passing = [...all, ...toChosen(query).values()]
  const kept = new Map(found.first.map((each) => [each.id, each]))
  if (found.total > hitsPerPage) {
    const more = await asker.all(toLikeliest(query, reading, passing, hitsPerPage))
    for (const { hits } of more) for (const each of hits) kept.set(each.id, each)
  }
  const scored = [...kept.values()]
    .map((each) => toScored(each, query, reading))
    .sort((a, b) => b.score - a.score || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
  const from = (query.page - 1) * query.limit
  const page = scored.slice(from, from + query.limit)
  const missing = Math.min(query.limit, found.total - from) - page.length
  if (missing <= 0) return { ...found, scored: page }
  const rest = await asker.all([
    {
      filter: [...passing, `NOT ${isOneOf('id', [...kept.keys()])}`],
      sort: toOrder(query),
      offset: Math.max(0, from - scored.length),
      limit: missing,
      ...shown,
    },
  ])
  const hits = rest[0]?.hits ?? []
  return { ...found, scored: [...page, ...hits.map((each) => toScored(each, query, reading))] }
}

/** As typed among the names; then by key, in the order of the searchable attributes. */
function toLikeliest(
  query: SearchQuery,
  { attempt }: Reading,
  filter: string[],
  limit: number,
): Question[] {
  const common = {
    filter,
    sort: toOrder(query),
    limit,
    matchingStrategy: 'all' as const,
    ...shown,
  }
  const asTyped = attempt.slots.map(({ raw }) => toRawToken(raw)).join(' ')
  const keys = attempt.slots.map(({ keys: [key = ''] }) => key)
  // Only the last word may be a beginning, and what is quoted is meant as it stands.
  const strict = keys.map((key, at) => (at < keys.length - 1 ? `"${key}"` : key))
  return [
    { ...common, q: asTyped, attributesToSearchOn: [attribute.raw] },
    {
      ...common,
      q: (attempt.relaxed ? keys : strict).join(' '),
      attributesToSearchOn: [attribute.names, attribute.places, attribute.body],
    },
  ]
}

function toScored(kept: Kept, { locale }: SearchQuery, { attempt }: Reading): Scored {
  const terms = toTerms(kept.terms)
  const { title } = JSON.parse(kept.stored) as Parameters<typeof titleOf>[0]
  const score = toScore(terms, attempt.slots, attempt.relaxed) * 16 + 15 - kept.length
  return { kept, terms, score, title: toCollationKey(titleOf({ title }, locale), locale) }
}

function titleOf(
  { title }: { title: Parameters<typeof findText>[0] },
  locale: SearchQuery['locale'],
) {
  return findText(title, locale)?.text ?? ''
}
