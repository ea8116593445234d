import { countMistakes } from '../../search/mistakes.ts'

/** From so many letters on a word may have one mistake in it. */
const mistakenFrom = 6

/**
 * A word with one mistake is right in one of its halves, so titles that have a half are enough to
 * look at: the first at the beginning of a word, the second anywhere.
 */
export function toHalves(key: string): string[] {
  if (key.length < mistakenFrom || !/^[a-z]+$/.test(key)) return []
  const middle = key.length >> 1
  return [` ${key.slice(0, middle)}`, key.slice(middle)]
}

/** Whether each word asked for begins a word of the title with one mistake at most. */
export function isNear(asked: string[][], titleKeys: string): boolean {
  const words = titleKeys.trim().split(' ')
  return asked.every((keys) => keys.some((key) => words.some((word) => isNearWord(key, word))))
}

function isNearWord(key: string, word: string): boolean {
  if (word.startsWith(key)) return true
  return toHalves(key).length > 0 && countMistakes(key, word).begun <= 1
}
