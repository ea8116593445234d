import { locales, type SearchDocument } from './document.ts'
import { findAliases } from './language/aliases.ts'
import { fold } from './language/fold.ts'
import { isHyphenated, toWords } from './language/words.ts'
import { field } from './strength.ts'

/**
 * One way a document can be found. `key` is what is looked up: a cross-script key, `^stem` of a
 * surname or `~group` of other names; `raw` and `letters` tell how near it is (both empty for
 * stems and groups).
 */
export type Term = {
  readonly key: string
  readonly raw: string
  readonly letters: string
  /** Left here by whoever numbers terms: a word is met thousands of times as the same object. */
  number: number
  numberedBy: object | undefined
}
/** Takes a term and the fields it stands in; the same term may come again with others. */
export type TakeTerm = (term: Term, fields: number) => void

/** Titles of people are names only; the titles of other things are text too, and take endings. */
const people = new Set(['profiles', 'mentors'])
/** Names longer than this count as equally long. */
const longestName = 15

/** Everything a document is found by. The title is always a name, the summary always text. */
export function eachTerm(document: SearchDocument, take: TakeTerm): void {
  const isPerson = people.has(document.kinds[0] as string)
  const inNames = field.names | (isPerson ? 0 : field.body)
  for (const name of new Set([...document.names, ...shown(document.title)])) {
    eachWord(name, inNames, take)
  }
  for (const place of new Set(document.places)) eachWord(place, field.places, take)
  for (const text of [...shown(document.summary), ...document.body]) {
    eachWord(text, field.body, take)
  }
}

/** Words of the shortest name: what is named with fewer other words is the nearer answer. */
export function toNameLength({ names, title }: SearchDocument): number {
  const all = [...names, ...shown(title)].map((name) => toWords(name).length)
  return Math.min(longestName, ...all.filter((length) => length > 0))
}

function eachWord(text: string, fields: number, take: TakeTerm): void {
  const words = toWords(text)
  const keys: string[] = []
  const isName = (fields & field.names) !== 0
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as (typeof words)[number]
    const { terms, stem } = toTerms(word.text)
    const here = isName && at === 0 ? fields | field.opens : fields
    for (const term of terms) take(term, here)
    if (isName && stem) take(stem, here)
    keys.push((terms[0] as Term).key)
    const before = words[at - 1]
    if (before && isHyphenated(text, before, word)) {
      const joinedHere = isName && at === 1 ? fields | field.opens : fields
      for (const term of toTerms(before.text + word.text).terms) take(term, joinedHere)
    }
  }
  for (const { groups } of findAliases(keys)) {
    for (const key of groups) take(toTerm(key), fields)
  }
}

type WordTerms = { terms: Term[]; stem: Term | undefined }
const remembered = new Map<string, WordTerms>()
const rememberAtMost = 50_000

function toTerms(word: string): WordTerms {
  const known = remembered.get(word)
  if (known) return known
  const { keys, raw, letters, stem } = fold(word)
  const made: WordTerms = {
    terms: keys.map((key) => toTerm(key, raw, letters)),
    stem: stem ? toTerm(`^${stem}`) : undefined,
  }
  if (remembered.size >= rememberAtMost) remembered.clear()
  remembered.set(word, made)
  return made
}

function toTerm(key: string, raw = '', letters = ''): Term {
  return { key, raw, letters, number: 0, numberedBy: undefined }
}

function shown(text: SearchDocument['title']): string[] {
  return locales.flatMap((locale) => text[locale] ?? [])
}
