/** A word as it stands in a text: `text.slice(start, end) === word.text`. */
export type Word = { text: string; start: number; end: number }

// Letters of any script with their marks, digits, and apostrophes inside a word (Gul'nar, s'yn'g'ys).
// A hyphen parts words: Нұр-Сұлтан is two, and is joined again by whoever needs it joined.
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u0674]*(?:['’ʼ‘`´ʹ][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

/** The words of a text, with their places. Knows every script; never throws. */
export function toWords(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(word)) {
    words.push({ text: match[0], start: match.index, end: match.index + match[0].length })
  }
  return words
}

/** Whether two neighbouring words are one hyphenated word: Усть-Каменогорск, Нұр-Сұлтан. */
export function isHyphenated(text: string, before: Word, after: Word): boolean {
  return after.start === before.end + 1 && /[-‐‑–]/.test(text[before.end] ?? '')
}
