import { fold } from './fold.ts'
import { isHyphenated, toWords } from './words.ts'

/** [start, end) in UTF-16 units of the text shown. */
export type Range = [start: number, end: number]

/**
 * Marks the words of a shown text that were looked for, whole and as written. `matched` are keys:
 * `aigerim` the word itself, `aig*` words that begin so, `^ahmet` surnames of this stem, `%aikrm`
 * words weakly alike.
 */
export function highlight(text: string, matched: readonly string[]): Range[] {
  if (!text || !matched.length) return []
  const whole = new Set(matched.filter((pattern) => !pattern.endsWith('*')))
  const beginnings = matched.filter((each) => each.endsWith('*')).map((each) => each.slice(0, -1))
  const isMatched = (word: string) => {
    const { keys, stem, weak } = fold(word)
    if ((stem && whole.has(`^${stem}`)) || (weak && whole.has(`%${weak}`))) return true
    return keys.some((key) => whole.has(key) || beginnings.some((start) => key.startsWith(start)))
  }
  const words = toWords(text)
  const ranges: Range[] = []
  words.forEach((word, at) => {
    const before = words[at - 1]
    const joined = before && isHyphenated(text, before, word) && before.text + word.text
    if (isMatched(word.text)) mark(ranges, word.start, word.end)
    else if (joined && isMatched(joined)) mark(ranges, before.start, word.end)
  })
  return ranges
}

function mark(ranges: Range[], start: number, end: number): void {
  const last = ranges.at(-1)
  if (last && start <= last[1]) last[1] = end
  else ranges.push([start, end])
}
