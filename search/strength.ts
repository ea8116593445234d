/**
 * How well a word of a document answers a word of a query, strongest first, and in which field.
 * A weight is the strength times the field, so that names come before places before text for the
 * same strength; a misspelt name does not come before a place as typed.
 */
export const strengths = [
  { name: 'as typed', weight: 124 },
  { name: 'by letters', weight: 116 },
  { name: 'in another script', weight: 104 },
  { name: 'another name of it', weight: 100 },
  { name: 'begins as typed', weight: 92 },
  { name: 'begins so by letters', weight: 84 },
  { name: 'begins so in another script', weight: 76 },
  { name: 'same surname', weight: 68 },
  { name: 'another form of the word', weight: 60 },
  { name: 'alike', weight: 52 },
  { name: 'one mistake', weight: 48 },
  { name: 'begins with one mistake', weight: 40 },
  { name: 'two mistakes', weight: 36 },
  { name: 'begins with two mistakes', weight: 28 },
  { name: 'three mistakes', weight: 24 },
  { name: 'begins with three mistakes', weight: 20 },
] as const

export const strength = {
  raw: 0,
  letters: 1,
  cross: 2,
  alias: 3,
  rawPrefix: 4,
  lettersPrefix: 5,
  crossPrefix: 6,
  stem: 7,
  ending: 8,
  weak: 9,
  typo: 10,
  typoPrefix: 11,
  typos: 12,
  typosPrefix: 13,
  manyTypos: 14,
  manyTyposPrefix: 15,
} as const
export type Strength = (typeof strength)[keyof typeof strength]

const mistaken = [strength.cross, strength.typo, strength.typos, strength.manyTypos] as const
const begunMistaken = [
  strength.crossPrefix,
  strength.typoPrefix,
  strength.typosPrefix,
  strength.manyTyposPrefix,
] as const

/** How well a word answers that is so many mistakes away from a key, or from its beginning. */
export const toMistaken = (mistakes: number, begins: boolean): Strength =>
  (begins ? begunMistaken : mistaken)[mistakes] as Strength

/** Where a word stands in a document, as bits. `opens`: it begins a name. */
export const field = { names: 1, places: 2, body: 4, opens: 8 } as const
export const anyField = field.names | field.places | field.body

/** Never more than 255, so that the weights of a document fit a byte per word. */
export function toWeight(how: number, fields: number): number {
  const { weight } = strengths[how] as (typeof strengths)[number]
  if (fields & field.names) return weight + (fields & field.opens ? 3 : 0)
  if (fields & field.places) return weight >> 1
  return weight >> 2
}
