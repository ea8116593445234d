import type { SearchDocument } from '../../../search/document.ts'
import { fold } from '../../../search/language/fold.ts'
import { toWords } from '../../../search/language/words.ts'
import { field } from '../../../search/strength.ts'
import { eachTerm } from '../../../search/terms.ts'

export type FoldedFields = { names: string; places: string; body: string }

/**
 * A document as the rivals get it: our cross-script keys, for without them none would find a name
 * typed in another script. Our groups and stems stay ours.
 */
export function toFoldedFields(document: SearchDocument): FoldedFields {
  const words = { names: new Set<string>(), places: new Set<string>(), body: [] as string[] }
  eachTerm(document, ({ key, letters }, fields) => {
    if (!letters) return
    if (fields & field.names) words.names.add(key)
    if (fields & field.places) words.places.add(key)
    if (fields & field.body) words.body.push(key)
  })
  return {
    names: [...words.names].join(' '),
    places: [...words.places].join(' '),
    body: words.body.join(' '),
  }
}

/** The words of a question in the same keys; the last one may be a beginning. */
export const toFoldedWords = (words: string): string[] =>
  toWords(words).map(({ text }) => fold(text).keys[0]!)

/** As our engine allows: none in short words, one from four letters, two from eight. */
export const mistakesAllowed = (word: string): number =>
  word.length < 4 ? 0 : word.length < 8 ? 1 : 2
