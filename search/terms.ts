import { locales, type SearchDocument } from './document.ts'
import { findAliases } from './language/aliases.ts'
import { fold } from './language/fold.ts'
import { isHyphenated, toWords } from './language/words.ts'
import { field } from './strength.ts'

/**
 * Takes one way a document can be found. `key` is what is looked up: a cross-script key, `^stem`
 * of a surname or `~group` of other names; `raw` and `letters` tell how near it is (both empty
 * for stems and groups). The same term may come again with other fields.
 */
export type TakeTerm = (key: string, raw: string, letters: string, fields: number) => void

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
    const folded = fold(word.text)
    const here = isName && at === 0 ? fields | field.opens : fields
    for (const key of folded.keys) take(key, folded.raw, folded.letters, here)
    if (isName && folded.stem) take(`^${folded.stem}`, '', '', here)
    keys.push(folded.keys[0] as string)
    const before = words[at - 1]
    if (before && isHyphenated(text, before, word)) {
      const joined = fold(before.text + word.text)
      const joinedHere = isName && at === 1 ? fields | field.opens : fields
      for (const key of joined.keys) take(key, joined.raw, joined.letters, joinedHere)
    }
  }
  for (const { groups } of findAliases(keys)) {
    for (const group of groups) take(group, '', '', fields)
  }
}

function shown(text: SearchDocument['title']): string[] {
  return locales.flatMap((locale) => text[locale] ?? [])
}
