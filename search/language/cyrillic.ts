import { cyrillicLetters, vowels } from './letters.ts'

/**
 * Lower-case Cyrillic → letters. я is «ia» at the beginning, after a vowel and after a soft sign
 * (Аян, Ильяс), but «a» after a consonant, where Russian writes it for ә: Куляш is Күләш.
 * ия is «ia» too, so Дария stays apart from Дара.
 */
export function cyrillicToLetters(word: string): string {
  let letters = ''
  let before = ''
  for (const letter of word) {
    if (letter === 'я') {
      const afterConsonant = letters !== '' && !/[ьъ]/.test(before) && !isVowel(letters.at(-1))
      if (afterConsonant) letters += 'a'
      else letters += before === 'и' || before === 'і' ? 'a' : 'ia'
    } else {
      letters += cyrillicLetters[letter] ?? letter
    }
    before = letter
  }
  return letters
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && vowels.includes(letter)
}
