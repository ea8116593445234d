import type { Alternative, Slot } from '../plan.ts'
import { toWeak } from '../language/fold.ts'
import { anyField, field, strength, type Strength, toMistaken, toWeight } from '../strength.ts'
import { countMistakes } from '../mistakes.ts'

export type KeptTerm = { key: string; raw: string; letters: string; fields: number }

export function toTerms(kept: readonly string[]): KeptTerm[] {
  return kept.map((term) => {
    const [key = '', raw = '', letters = '', fields = ''] = term.split(' ')
    return { key, raw, letters, fields: Number(fields) }
  })
}

/** A word found in no name and no place was found in the text, whose words are not kept. */
const inText = toWeight(strength.cross, field.body)

/** The same weights by which the other engine ranks: of each word its best answer. */
export function toScore(terms: readonly KeptTerm[], slots: readonly Slot[], relaxed: boolean) {
  return slots.reduce((sum, slot) => sum + (findBest(terms, slot, relaxed)?.weight ?? inText), 0)
}

export type Answered = { term: KeptTerm; how: Strength; weight: number }

/** How a word of the query is best answered among the names and places of a document. */
export function findBest(
  terms: readonly KeptTerm[],
  slot: Slot,
  relaxed: boolean,
): Answered | undefined {
  let best: Answered | undefined
  for (const term of terms) {
    for (const { how, fields } of answers(term, slot, relaxed)) {
      const counted = term.fields & fields
      if (!counted) continue
      const weight = toWeight(how, counted | (term.fields & field.opens))
      if (!best || weight > best.weight) best = { term, how, weight }
    }
  }
  return best
}

type Answer = { how: Strength; fields: number }

function* answers(term: KeptTerm, slot: Slot, relaxed: boolean): Generator<Answer> {
  for (const alternative of slot.alternatives) yield* answer(term, alternative)
  if (!relaxed) return
  for (const alternative of slot.relaxed) yield* answer(term, alternative)
  if (!term.raw) return
  if (slot.weak && toWeak(term.key) === slot.weak) yield { how: strength.weak, fields: anyField }
  if (!slot.mistakes) return
  for (const word of slot.keys) {
    const { whole, begun } = countMistakes(word, term.key)
    if (whole <= slot.mistakes) yield { how: toMistaken(whole, false), fields: anyField }
    else if (slot.prefix && begun <= slot.mistakes)
      yield { how: toMistaken(begun, true), fields: anyField }
  }
}

function* answer(
  term: KeptTerm,
  { key, prefix, typed, how, fields }: Alternative,
): Generator<Answer> {
  const isWhole = term.key === key
  if (!isWhole && !(prefix && term.key.startsWith(key))) return
  if (!typed) return yield { how, fields }
  const { raw, letters } = typed
  if (isWhole && term.raw === raw) yield { how: strength.raw, fields }
  else if (isWhole && term.letters === letters) yield { how: strength.letters, fields }
  else if (isWhole) yield { how: strength.cross, fields }
  else if (term.raw.startsWith(raw)) yield { how: strength.rawPrefix, fields }
  else if (term.letters.startsWith(letters)) yield { how: strength.lettersPrefix, fields }
  else yield { how: strength.crossPrefix, fields }
}
