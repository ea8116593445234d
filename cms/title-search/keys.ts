import { fold } from '../../search/language/fold.ts'
import { toWords } from '../../search/language/words.ts'

/**
 * The words of a title, and of whatever else its document is called, as they are looked up however
 * they are typed, each with a space before it.
 */
export function toTitleKeys(title: unknown, others: readonly unknown[] = []): string | null {
  const texts = [title, ...others].filter((text) => typeof text === 'string')
  const keys = texts.flatMap(toWords).flatMap(({ text }) => fold(text).keys)
  return keys.length > 0 ? ` ${[...new Set(keys)].join(' ')}` : null
}

/** What each word of a question may begin a word of the title with. */
export const toAskedKeys = (words: string): string[][] =>
  toWords(words).map(({ text }) => fold(text).keys)
