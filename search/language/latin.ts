import { latinLetters } from './letters.ts'

/**
 * Lower-case Latin of any scheme → letters: the 2021, 2018 and 2017 alphabets (ş, ý, s'),
 * passports (zh, kh, x for кс, ye after a vowel), casual writing (j, sh, y for й).
 */
export function latinToLetters(word: string): string {
  return readY(readDigraphs(plain(word)))
}

/**
 * The second reading where Latin is ambiguous: «lya» is ля in KULYASH but лия or лья in ILYAS.
 * The same word when there is only one reading.
 */
export function latinToOtherLetters(word: string): string {
  return readY(readDigraphs(plain(word)).replace(/([^aeiouy])ya/g, '$1iya'))
}

function plain(word: string): string {
  let letters = ''
  for (const letter of word) letters += latinLetters[letter] ?? letter
  return letters.normalize('NFD').replace(/\p{M}+/gu, '')
}

function readDigraphs(word: string): string {
  return word
    .replace(/'s$/, '')
    .replace(/([sc])'/g, '$1h')
    .replace(/y'/g, 'u')
    .replace(/([^aeiouy])'y(?=[aeou])/g, '$1iy')
    .replace(/'/g, '')
    .replace(/sh?ch/g, 'sh')
    .replace(/zh/g, 'j')
    .replace(/kh/g, 'h')
    .replace(/gh/g, 'g')
    .replace(/^x/, 'h')
    .replace(/x/g, 'ks')
    .replace(/ck/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c(?!h)/g, 'k')
    .replace(/ss/g, 's')
}

/** y is ы between consonants, й beside a vowel, and part of я, ю, е, ё before one. */
function readY(word: string): string {
  if (!word.includes('y')) return word.replace(/iia/g, 'ia')
  return word
    .replace(/ye/g, 'e')
    .replace(/[iy]ya/g, 'ia')
    .replace(/([^aeiouy])ya/g, '$1a')
    .replace(/([^aeiouy]|^)yo/g, '$1e')
    .replace(/yu/g, 'iu')
    .replace(/y(?=[ao])/g, 'i')
    .replace(/([aeiou])y/g, '$1i')
    .replace(/iia/g, 'ia')
}
