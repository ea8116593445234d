import { type Attempt, toAttempts } from '../../search/attempts.ts'
import { findText, type SearchDocument } from '../../search/document.ts'
import type { Changes, SearchQuery } from '../../search/engine.ts'
import { toCollationKey } from '../../search/language/collation.ts'
import { toWeak } from '../../search/language/fold.ts'
import { isWithin, toOwnTime } from '../../search/period.ts'
import type { Alternative, Slot } from '../../search/plan.ts'
import { anyField, field, strength, toWeight } from '../../search/strength.ts'
import { eachTerm, type Term as FoundTerm, toNameLength } from '../../search/terms.ts'

type Term = FoundTerm & { fields: number }
type Entry = { document: SearchDocument; terms: Term[] }
export type OracleAnswer = {
  total: number
  facets: Record<string, Record<string, number>>
  /** In order; equal places are told by `value` and `title`. */
  ranked: { id: string; value: number; title: string }[]
}

/** The search said in the plainest way: look at every word of every document. */
export class Oracle {
  #entries = new Map<string, Entry>()

  apply({ upserts, deletes }: Pick<Changes, 'upserts' | 'deletes'>): void {
    for (const document of upserts) {
      const terms: Term[] = []
      eachTerm(document, (found, fields) => {
        const same = terms.find(({ key, raw }) => key === found.key && raw === found.raw)
        if (same) same.fields |= fields
        else terms.push({ ...found, fields })
      })
      this.#entries.set(document.id, { document, terms })
    }
    for (const id of deletes) this.#entries.delete(id)
  }

  count(): number {
    return this.#entries.size
  }

  search(query: SearchQuery, now: number): OracleAnswer {
    const entries = [...this.#entries.values()]
    const seen = entries.filter(({ document }) => maySee(document, query))
    if (!query.words.trim()) return answer(new Map(seen.map((entry) => [entry, 0])), query, now)
    const known = new Set(entries.flatMap(({ terms }) => terms.map(({ key }) => key)))
    for (const attempt of toAttempts(query.words, (key) => known.has(key))) {
      const scored = new Map<Entry, number>()
      for (const entry of seen) {
        const score = toScore(entry, attempt)
        if (score !== undefined) scored.set(entry, score)
      }
      if (scored.size) return answer(scored, query, now)
    }
    return answer(new Map(), query, now)
  }
}

function maySee({ audience, supersededFor }: SearchDocument, query: SearchQuery): boolean {
  if (!query.audience.includes(audience)) return false
  return !supersededFor || !query.audience.includes(supersededFor)
}

function toScore({ terms }: Entry, { slots, relaxed, missing }: Attempt): number | undefined {
  const weights = slots.map((slot) =>
    Math.max(0, ...terms.map((term) => weigh(term, slot, relaxed))),
  )
  if (weights.filter(Boolean).length < slots.length - missing) return undefined
  return weights.reduce((sum, weight) => sum + weight, 0)
}

function weigh(term: Term, slot: Slot, relaxed: boolean): number {
  const alternatives = relaxed ? [...slot.alternatives, ...slot.relaxed] : slot.alternatives
  const weights = alternatives.map((alternative) => weighAlternative(term, alternative))
  if (relaxed && /^[a-z0-9]/.test(term.key)) {
    if (slot.weak && toWeak(term.key) === slot.weak) weights.push(at(term, strength.weak, anyField))
    for (const key of slot.keys) weights.push(weighMistakes(term, key, slot))
  }
  return Math.max(0, ...weights)
}

function weighAlternative(term: Term, { key, prefix, typed, how, fields }: Alternative): number {
  if (term.key !== key && !(prefix && term.key.startsWith(key))) return 0
  if (!typed) return at(term, how, fields)
  if (term.key !== key) {
    if (term.raw.startsWith(typed.raw)) return at(term, strength.rawPrefix, fields)
    if (term.letters.startsWith(typed.letters)) return at(term, strength.lettersPrefix, fields)
    return at(term, strength.crossPrefix, fields)
  }
  if (term.raw === typed.raw) return at(term, strength.raw, fields)
  return at(term, term.letters === typed.letters ? strength.letters : strength.cross, fields)
}

function weighMistakes(term: Term, word: string, { mistakes, prefix }: Slot): number {
  if (!mistakes) return 0
  const whole = countMistakes(word, term.key)
  if (whole <= mistakes) {
    return at(
      term,
      [strength.cross, strength.typo, strength.typos, strength.manyTypos][whole] as number,
      anyField,
    )
  }
  if (!prefix) return 0
  const begun = Math.min(
    ...Array.from({ length: term.key.length + 1 }, (_, length) =>
      countMistakes(word, term.key.slice(0, length)),
    ),
  )
  const hows = [
    strength.crossPrefix,
    strength.typoPrefix,
    strength.typosPrefix,
    strength.manyTyposPrefix,
  ]
  return begun <= mistakes ? at(term, hows[begun] as number, anyField) : 0
}

function at({ fields }: Term, how: number, allowed: number): number {
  const counted = fields & allowed
  return counted ? toWeight(how, counted | (fields & field.opens)) : 0
}

/** Letters more, less, other, or two swapped, by the full table. */
export function countMistakes(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const cell = (i: number, j: number) => (table[i] as number[])[j] as number
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(
        cell(i - 1, j) + 1,
        cell(i, j - 1) + 1,
        cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, cell(i - 2, j - 2) + 1)
      ;(table[i] as number[])[j] = least
    }
  }
  return cell(a.length, b.length)
}

function answer(scored: Map<Entry, number>, query: SearchQuery, now: number): OracleAnswer {
  const all = [...scored.keys()]
  const filters: Record<string, string[]> = { ...query.filters }
  if (query.kind) filters['kind'] = [query.kind]
  const { period } = query
  const passes = ({ document }: Entry, except?: string) =>
    (!period || isWithin(toOwnTime(document.dates), period)) &&
    Object.entries(filters).every(([name, wanted]) => {
      if (name === except || !wanted.length) return true
      return wanted.some((value) => valuesOf(document, name).includes(value))
    })
  const facets: OracleAnswer['facets'] = {}
  for (const name of ['kind', ...(query.facets ?? [])]) {
    const counts: Record<string, number> = {}
    for (const value of filters[name] ?? []) counts[value] = 0
    for (const entry of all.filter((each) => passes(each, name))) {
      for (const value of valuesOf(entry.document, name)) counts[value] = (counts[value] ?? 0) + 1
    }
    facets[name] = counts
  }
  const ranked = all
    .filter((entry) => passes(entry))
    .map((entry) => ({
      id: entry.document.id,
      value: toValue(entry, scored.get(entry) as number, query, now),
      title: toCollationKey(findText(entry.document.title, query.locale)?.text ?? '', query.locale),
    }))
    .sort((a, b) =>
      a.value !== b.value
        ? b.value > a.value
          ? 1
          : -1
        : a.title < b.title
          ? -1
          : a.title > b.title
            ? 1
            : 0,
    )
  return { total: ranked.length, facets, ranked }
}

function valuesOf({ facets, kinds: own }: SearchDocument, name: string): readonly string[] {
  return name === 'kind' ? own : [...new Set(facets[name] ?? [])]
}

function toValue({ document }: Entry, score: number, query: SearchQuery, now: number): number {
  const time = (date: string | undefined) => (date ? Date.parse(date) : -Infinity)
  const listed = [undefined, 'calls', 'events', 'news'].includes(query.kind) ? 'date' : 'name'
  const sort = query.sort === 'relevance' && !query.words.trim() ? listed : query.sort
  if (sort === 'name') return 0
  if (sort === 'date') return time(document.dates.at)
  if (sort === 'closing') {
    const closes = time(document.dates.closesAt)
    return closes >= now ? -closes : -Infinity
  }
  return score * 16 + 15 - toNameLength(document)
}
