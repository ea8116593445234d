import { cyrillicInLatin, latinInCyrillic } from './letters.ts'

export type Script = 'cyrillic' | 'latin' | 'arabic' | 'other'

const cyrillic = /\p{Script=Cyrillic}/u
const latin = /\p{Script=Latin}/u
const arabic = /\p{Script=Arabic}/u
const arabicHamza = '\u0674'

/**
 * The script of a word, and the word with look-alikes of the other script repaired:
 * Айгерiм with a Latin i, Cерік with a Latin C, Аigerim with a Cyrillic А.
 */
export function toOneScript(word: string): { script: Script; word: string } {
  let cyrillics = 0
  let latins = 0
  let arabics = 0
  // Letters that have no double in the other alphabet settle what the word is.
  let certainlyCyrillic = 0
  let certainlyLatin = 0
  for (const letter of word) {
    if (letter <= '\u007f') {
      if (!isAsciiLetter(letter)) continue
      latins++
      if (!latinInCyrillic[letter]) certainlyLatin++
    } else if (cyrillic.test(letter)) {
      cyrillics++
      if (!cyrillicInLatin[letter]) certainlyCyrillic++
    } else if (latin.test(letter)) {
      latins++
      if (!latinInCyrillic[letter]) certainlyLatin++
    } else if (arabic.test(letter) || letter === arabicHamza) arabics++
  }
  if (arabics > cyrillics + latins) return { script: 'arabic', word }
  if (!cyrillics && !latins) return { script: 'other', word }
  if (!latins) return { script: 'cyrillic', word }
  if (!cyrillics) return { script: 'latin', word }
  const isCyrillic =
    certainlyCyrillic === certainlyLatin ? cyrillics >= latins : certainlyCyrillic > certainlyLatin
  const table = isCyrillic ? latinInCyrillic : cyrillicInLatin
  return { script: isCyrillic ? 'cyrillic' : 'latin', word: replaceLetters(word, table) }
}

function replaceLetters(word: string, table: Record<string, string>): string {
  let replaced = ''
  for (const letter of word) replaced += table[letter] ?? letter
  return replaced
}

function isAsciiLetter(letter: string): boolean {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
}
