import { arabicLetters } from './letters.ts'

/** Arabic script, as Kazakhs in China write it with all vowels → letters. */
export function arabicToLetters(word: string): string {
  let letters = ''
  for (const letter of word) letters += arabicLetters[letter] ?? letter
  return letters.replace(/\p{M}+/gu, '').replace(/iia/g, 'ia')
}
