import { toKey } from './fold.ts'
import { placeNames, programmeNames } from './places.ts'
import { toWords } from './words.ts'

/** Longest name in the table, in words. */
const aliasWords = 4

const groups = new Map<string, string[]>()
for (const [group, names] of [...placeNames, ...programmeNames].entries()) {
  for (const name of names) {
    const key = joinKeys(toWords(name).map((word) => toKey(word.text)))
    const known = groups.get(key) ?? []
    groups.set(key, known.includes(`~${group}`) ? known : [...known, `~${group}`])
  }
}
const keysByGroup = new Map<string, string[]>()
for (const [key, names] of groups) {
  for (const group of names) {
    keysByGroup.set(group, [...(keysByGroup.get(group) ?? []), ...key.split(' ')])
  }
}
const beginnings = new Set([...groups.keys()].map((key) => key.split(' ')[0] as string))

/** A name of one or more words in the table of other names. */
type AliasMatch = { from: number; to: number; groups: string[] }

/**
 * Where a run of words, given by their first keys, is a name that has other names. The groups
 * stand for all of them: `Уральск` and `Орал` both give `~4`.
 */
export function findAliases(keys: readonly string[]): AliasMatch[] {
  const found: AliasMatch[] = []
  for (let from = 0; from < keys.length; from++) {
    if (!beginnings.has(keys[from] as string)) continue
    for (let to = Math.min(keys.length, from + aliasWords); to > from; to--) {
      const match = groups.get(joinKeys(keys.slice(from, to)))
      if (match) found.push({ from, to, groups: match })
    }
  }
  return found
}

/** The keys of all words of a group's names, to mark them in a text. */
export function keysOfGroup(group: string): readonly string[] {
  return keysByGroup.get(group) ?? []
}

function joinKeys(keys: readonly string[]): string {
  return keys.join(' ')
}
