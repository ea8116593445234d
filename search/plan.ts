import { findAliases } from './language/aliases.ts'
import { toBeginnings } from './language/endings.ts'
import { fold, type Keys } from './language/fold.ts'
import { isPatronymic } from './language/surnames.ts'
import { toWords } from './language/words.ts'
import { anyField, field, strength, type Strength } from './strength.ts'

/** One way to answer a word of the query. */
export type Alternative = {
  key: string
  /** Of the word itself, to tell how near a term with this key is; absent for stems and the like. */
  typed?: Pick<Keys, 'raw' | 'letters'>
  /** Strength when `typed` is absent. */
  how: Strength
  prefix: boolean
  /** Only terms in one of these fields. */
  fields: number
}

/** One word of the query. */
export type Slot = Keys & {
  text: string
  alternatives: Alternative[]
  /** Allowed once nothing answers all words as typed. */
  relaxed: Alternative[]
  /** Spelling mistakes allowed, then. */
  mistakes: number
  prefix: boolean
  isPatronymic: boolean
}

export type Plan = { slots: Slot[] }

/** Words beyond these are not looked for. */
const mostWords = 12
/** A word that is not the last is also a beginning from this length on: Kazakh adds endings. */
const beginningFrom = 4

/** What to look up for the words of a query. */
export function toPlan(words: string): Plan {
  const texts = toWords(words).slice(0, mostWords)
  const folded = texts.map((word) => fold(word.text))
  const slots = folded.map((keys, at): Slot => {
    const key = keys.keys[0] as string
    const prefix = at === folded.length - 1 || key.length >= beginningFrom
    return {
      ...keys,
      text: (texts[at] as (typeof texts)[number]).text,
      alternatives: toAlternatives(keys, prefix),
      relaxed: keys.stem
        ? [{ key: keys.stem, how: strength.stem, prefix: false, fields: field.names }]
        : [],
      mistakes: toMistakes(key),
      prefix,
      isPatronymic: isPatronymic(keys.letters),
    }
  })
  addJoined(slots)
  addAliases(slots)
  return { slots }
}

function toAlternatives(keys: Keys, prefix: boolean): Alternative[] {
  const { raw, letters, stem } = keys
  const alternatives = keys.keys.flatMap((key): Alternative[] => {
    const word = { key, typed: { raw, letters }, how: strength.cross }
    const whole = { ...word, prefix: false, fields: anyField }
    if (!prefix) return [whole]
    if (key.length > 2) return [{ ...whole, prefix: true }]
    // So short a beginning is of too many words of a text to mean one of them.
    const fields = key.length === 1 ? field.names : field.names | field.places
    return [whole, { ...word, prefix: true, fields }]
  })
  if (stem) {
    alternatives.push({ key: `^${stem}`, how: strength.stem, prefix: false, fields: field.names })
  }
  for (const key of toBeginnings(keys.keys[0] as string)) {
    const fields = field.places | field.body
    alternatives.push({ key, how: strength.ending, prefix: true, fields })
  }
  return alternatives
}

/** From so many letters on a word is forgiven one mistake, and two. */
export const forgivenFrom = { one: 4, two: 8 }

export const toForgiven = ({ length }: string): number =>
  length < forgivenFrom.one ? 0 : length < forgivenFrom.two ? 1 : 2

/** None in numbers: every one of them means another. */
const toMistakes = (key: string): number => (/[^a-z]/.test(key) ? 0 : toForgiven(key))

/** «Серік ұлы» for Серікұлы, «Нур Султан» for Нұрсұлтан: two words may be one. */
function addJoined(slots: Slot[]): void {
  for (let at = 1; at < slots.length; at++) {
    const [before, after] = [slots[at - 1] as Slot, slots[at] as Slot]
    const joined = fold(before.text + after.text)
    const { raw, letters, stem } = joined
    const alternatives: Alternative[] = joined.keys.map((key) => ({
      key,
      typed: { raw, letters },
      how: strength.cross,
      prefix: false,
      fields: anyField,
    }))
    if (stem) {
      alternatives.push({ key: `^${stem}`, how: strength.stem, prefix: false, fields: field.names })
    }
    before.alternatives.push(...alternatives)
    after.alternatives.push(...alternatives)
  }
}

function addAliases(slots: Slot[]): void {
  const keys = slots.map((slot) => slot.keys[0] as string)
  for (const { from, to, groups } of findAliases(keys)) {
    for (const slot of slots.slice(from, to)) {
      for (const key of groups) {
        slot.alternatives.push({ key, how: strength.alias, prefix: false, fields: anyField })
      }
    }
  }
}
