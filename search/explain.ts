import { toAttempts } from './attempts.ts'
import { findText } from './document.ts'
import type { SearchEngine, SearchQuery } from './engine.ts'
import { highlight } from './language/highlight.ts'
import { toPlan } from './plan.ts'
import { field, strengths } from './strength.ts'

const placesOf = (fields: number): string =>
  (['names', 'places', 'body'] as const).filter((name) => fields & field[name]).join(', ')

/** How an answer came about, for editors and developers: plain data, ready to print. */
export type Explanation = {
  words: { typed: string; letters: string; keys: string[]; weak: string; stem: string }[]
  /** What is looked up for each word; `*` for beginnings. */
  lookedUp: { typed: string; key: string; how: string; where: string }[]
  /** The readings of the words that are tried until one finds something. */
  readings: { words: string; relaxed: boolean; missing: number }[]
  total: number
  widened: boolean
  didYouMean: string | undefined
  tookMs: number
  hits: { id: string; title: string; score: number; marked: string[] }[]
}

export async function explain(engine: SearchEngine, query: SearchQuery): Promise<Explanation> {
  const result = await engine.search(query)
  const { slots } = toPlan(query.words)
  return {
    words: slots.map(({ text, letters, keys, weak, stem }) => {
      return { typed: text, letters, keys, weak, stem }
    }),
    lookedUp: slots.flatMap(({ text, alternatives }) =>
      alternatives.map(({ key, prefix, how, typed, fields }) => ({
        typed: text,
        key: prefix ? `${key}*` : key,
        how: typed ? 'the word itself' : strengths[how].name,
        where: placesOf(fields),
      })),
    ),
    readings: [...toAttempts(query.words, () => true)].map(({ words, relaxed, missing }) => {
      return { words, relaxed, missing }
    }),
    total: result.total,
    widened: result.widened,
    didYouMean: result.didYouMean,
    tookMs: result.tookMs,
    hits: result.hits.map(({ document, score, matched }) => {
      const title = findText(document.title, query.locale)?.text ?? ''
      const marked = highlight(title, matched).map((range) => title.slice(...range))
      return { id: document.id, title, score, marked }
    }),
  }
}
