import { arabicToLetters } from './arabic.ts'
import { cyrillicToLetters } from './cyrillic.ts'
import { latinToLetters, latinToOtherLetters } from './latin.ts'
import { toOneScript } from './script.ts'
import { nameVariants } from './variants.ts'

/** Raised whenever a rule or table here changes a key: indexes made by another version are rebuilt. */
export const foldVersion = 1

/**
 * How a word is found, strongest first. Two words that share
 * `raw` are written the same;
 * `letters` differ only by letters a keyboard or an alphabet lacks (Әсел, Асель);
 * one of `keys` are one name in different scripts or traditions (Сабыр, Sabır, Сәбір);
 * `weak` are alike but may be two people (Ахан, Ақан): for suggestions and last resorts only.
 */
export type Keys = { raw: string; letters: string; keys: string[]; weak: string }

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
  const { script, word } = toOneScript(written.normalize('NFKC'))
  const raw = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’ʼ‘`´ʹ]/g, "'")
  const readings = toReadings(script, raw).map(stripRest)
  const letters = readings[0] as string
  const keys: string[] = []
  for (const reading of readings) addKey(keys, toCrossScript(reading))
  for (const key of [...keys]) addKey(keys, toKeptVariant(key))
  return { raw, letters, keys, weak: toWeak(keys[0] as string) }
}

function toReadings(script: string, raw: string): string[] {
  if (script === 'cyrillic') {
    const letters = cyrillicToLetters(raw.normalize('NFC'))
    // э is typed for ә where the keyboard has none: Эйгерим.
    return raw.includes('э') ? [letters, cyrillicToLetters(raw.replaceAll('э', 'а'))] : [letters]
  }
  if (script === 'latin') return [latinToLetters(raw), latinToOtherLetters(raw)]
  if (script === 'arabic') return [arabicToLetters(raw)]
  return [raw]
}

/** Marks and anything else that is neither letter nor digit; a key is never empty. */
function stripRest(letters: string): string {
  return letters.normalize('NFD').replace(/[^\p{L}\p{N}]+/gu, '') || letters
}

/** и, і, ы, й are one; в is у (Валихан, Давлет); дж is ж; double letters are single. */
function toCrossScript(letters: string): string {
  return letters
    .replaceAll('y', 'i')
    .replaceAll('v', 'u')
    .replaceAll('dj', 'j')
    .replace(/([a-z])\1+/g, '$1')
}

function toKeptVariant(key: string): string {
  for (const [kept = '', ...others] of nameVariants) {
    for (const other of others) {
      if (key.startsWith(other)) return kept + key.slice(other.length)
    }
  }
  return key
}

function addKey(keys: string[], key: string): void {
  if (key && !keys.includes(key)) keys.push(key)
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
