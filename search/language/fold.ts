import { arabicToLetters } from './arabic.ts'
import { cyrillicToLetters } from './cyrillic.ts'
import { latinToLetters, latinToOtherLetters } from './latin.ts'
import { toOneScript } from './script.ts'
import { toSurnameStem } from './surnames.ts'
import { nameVariants } from './variants.ts'

/** Raised whenever a rule or table here changes a key: indexes made by another version are rebuilt. */
export const foldVersion = 3

/**
 * How a word is found, strongest first. Two words that share
 * `raw` are written the same;
 * `letters` differ only by letters a keyboard or an alphabet lacks (Әсел, Асель);
 * one of `keys` are one name in different scripts or traditions (Сабыр, Sabır, Сәбір);
 * `stem` are of one surname or patronymic (Ахметова, Ахметұлы), empty for other words;
 * `weak` are alike but may be two people (Ахан, Ақан): for suggestions and last resorts only.
 * All but `raw` are ASCII.
 */
export type Keys = { raw: string; letters: string; keys: string[]; stem: string; weak: string }

const remembered = new Map<string, Keys>()
const rememberAtMost = 50_000

/** All keys of one word. */
export function fold(word: string): Keys {
  const known = remembered.get(word)
  if (known) return known
  const keys = foldAnew(word)
  if (remembered.size >= rememberAtMost) remembered.clear()
  remembered.set(word, keys)
  return keys
}

/** The key two spellings of one name share: the first, most likely one. */
export function toKey(word: string): string {
  return fold(word).keys[0] as string
}

function foldAnew(written: string): Keys {
  const { script, word } = toOneScript(isPlain(written) ? written : written.normalize('NFKC'))
  const raw = toRaw(word)
  const readings = toReadings(script, raw)
  const letters = toAscii(readings[0] as string)
  const keys: string[] = []
  for (const reading of readings) addKey(keys, toCrossScript(toAscii(reading)))
  for (const key of [...keys]) addKey(keys, toKeptVariant(key))
  const stem = toSurnameStem(letters)
  return {
    raw,
    letters,
    keys,
    stem: stem && toKeptVariant(toCrossScript(stem)),
    weak: toWeak(keys[0] as string),
  }
}

/** Basic Latin, or Cyrillic without marks: already in every normal form. */
function isPlain(word: string): boolean {
  return /^[\u0021-\u007e\u0400-\u0482\u048a-\u04ff]*$/.test(word)
}

function toRaw(word: string): string {
  const lower = word.toLowerCase()
  return isPlain(lower) ? lower : lower.normalize('NFC').replace(/[’ʼ‘`´ʹ]/g, "'")
}

function toReadings(script: string, raw: string): string[] {
  if (script === 'cyrillic') {
    const letters = cyrillicToLetters(raw)
    // э is typed for ә where the keyboard has none: Эйгерим.
    return raw.includes('э') ? [letters, cyrillicToLetters(raw.replaceAll('э', 'а'))] : [letters]
  }
  if (script === 'latin') {
    const letters = latinToLetters(raw)
    const readings = raw.includes('ya') ? [letters, latinToOtherLetters(raw)] : [letters]
    return [...readings, ...toWithoutIo(letters)]
  }
  if (script === 'arabic') {
    const letters = arabicToLetters(raw)
    return [letters, ...toWithoutIo(letters)]
  }
  return [raw]
}

/** Alphabets without ё write it «io»: Семён is Semion in the Latin of 2021. */
function toWithoutIo(letters: string): string[] {
  const read = letters.replace(/([^aeiouy])io/g, '$1e')
  return read === letters ? [] : [read]
}

/** Marks are dropped and letters of other scripts written as numbers; a key is never empty. */
function toAscii(letters: string): string {
  if (/^[a-z0-9]+$/.test(letters)) return letters
  let ascii = ''
  for (const letter of letters.normalize('NFD')) {
    if (/[a-z0-9]/.test(letter)) ascii += letter
    else if (/[\p{L}\p{N}]/u.test(letter)) ascii += `u${(letter.codePointAt(0) ?? 0).toString(16)}`
  }
  return ascii || 'u'
}

/** и, і, ы, й are one; в is у (Валихан, Давлет); дж is ж; щ is ш (şş); double letters are single. */
function toCrossScript(letters: string): string {
  return letters
    .replaceAll('y', 'i')
    .replaceAll('v', 'u')
    .replaceAll('dj', 'j')
    .replaceAll('shsh', 'sh')
    .replace(/([a-z])\1+/g, '$1')
}

const variantOf = new Map<string, [beginning: string, kept: string][]>()
for (const [kept = '', ...others] of nameVariants) {
  for (const other of others) {
    const initial = other.slice(0, 2)
    variantOf.set(initial, [...(variantOf.get(initial) ?? []), [other, kept]])
  }
}

function toKeptVariant(key: string): string {
  for (const [beginning, kept] of variantOf.get(key.slice(0, 2)) ?? []) {
    if (key.startsWith(beginning)) return kept + key.slice(beginning.length)
  }
  return key
}

function addKey(keys: string[], key: string): void {
  if (!keys.includes(key)) keys.push(key)
}

/** Shorter keys say too little once their weak vowels are gone: Төре would meet Тұр. */
const weakFrom = 4

/**
 * What is left when the sounds Kazakh and Russian papers disagree on are taken away: о, ө, у, ү,
 * ы, і between consonants, қ–х–г, ш–ч, з–с, т–д, н before б, a feminine -а.
 * A weak vowel beside another vowel stays as a mark, so Ануар does not become Анар.
 */
export function toWeak(key: string): string {
  if (key.length < weakFrom || /[^a-z]/.test(key)) return ''
  return key
    .replaceAll('ch', 'sh')
    .replace(/[gh]/g, (letter, at: number) => (letter === 'h' && key[at - 1] === 's' ? 'h' : 'k'))
    .replaceAll('d', 't')
    .replaceAll('z', 's')
    .replace(/n(?=[bp])/g, 'm')
    .replace(/(.{5,})a$/, '$1')
    .replace(/[iou]+/g, '*')
    .replace(/(?<=[b-df-hj-np-tvwxz])\*(?=[b-df-hj-np-tvwxz])/g, '')
}
