import type { Segment } from './segment.ts'

/** A key near the word, and how many mistakes away. `begins`: only its beginning is near. */
export type TakeNear = (key: number, mistakes: number, begins: boolean) => void

const caret = 0x5e
const tilde = 0x7e
const longestWord = 40
/** Longer keys are cut for the comparison; no name is that long. */
const deepest = 64
const tooMany = 100

/**
 * Keys within `allowed` mistakes of a word: a letter more, less, another, or two swapped
 * (Damerau–Levenshtein, each letter touched once). The keys are sorted, so the rows of the table
 * are shared by keys that begin the same, and a beginning that cannot lead anywhere is skipped
 * with all its keys. With `prefix` the word may also be the beginning of a key.
 */
export function findNear(
  { keys, shared }: Pick<Segment, 'keys' | 'shared'>,
  word: string,
  allowed: number,
  prefix: boolean,
  take: TakeNear,
): void {
  const width = word.length
  if (!allowed || width > longestWord) return
  const letters = Uint8Array.from(word, (letter) => letter.charCodeAt(0))
  const rows = Array.from({ length: deepest + 1 }, () => new Uint8Array(width + 1))
  const begun = new Uint8Array(deepest + 1)
  const path = new Uint8Array(deepest)
  for (let at = 0; at <= width; at++) (rows[0] as Uint8Array)[at] = at
  begun[0] = width
  const count = shared.length
  let depth = 0
  let hopeless = deepest + 1
  for (let key = 0; key < count; key++) {
    const common = Math.min(shared[key] as number, deepest)
    if (common >= hopeless) {
      // The same hopeless beginning, so the same answer for the beginning as the key before.
      if (prefix && (begun[hopeless] as number) <= allowed) {
        take(key, begun[hopeless] as number, true)
      }
      continue
    }
    hopeless = deepest + 1
    if (common < depth) depth = common
    const start = keys.starts[key] as number
    // Stems and groups of other names are not words.
    if (keys.bytes[start] === caret || keys.bytes[start] === tilde) continue
    const length = Math.min((keys.starts[key + 1] as number) - start, deepest)
    while (depth < length) {
      const letter = keys.bytes[start + depth] as number
      path[depth] = letter
      depth++
      const row = rows[depth] as Uint8Array
      const above = rows[depth - 1] as Uint8Array
      const above2 = depth > 1 ? (rows[depth - 2] as Uint8Array) : above
      // Farther from the diagonal than `allowed` a cell cannot be small enough.
      const from = depth - allowed > 1 ? depth - allowed : 1
      const to = depth + allowed < width ? depth + allowed : width
      row[from - 1] = from === 1 ? depth : tooMany
      let smallest = row[from - 1] as number
      for (let at = from; at <= to; at++) {
        let cost = (above[at - 1] as number) + (letters[at - 1] === letter ? 0 : 1)
        const less = (above[at] as number) + 1
        if (less < cost) cost = less
        const more = (row[at - 1] as number) + 1
        if (more < cost) cost = more
        if (
          depth > 1 &&
          at > 1 &&
          letters[at - 2] === letter &&
          letters[at - 1] === path[depth - 2]
        ) {
          const swapped = (above2[at - 2] as number) + 1
          if (swapped < cost) cost = swapped
        }
        row[at] = cost
        if (cost < smallest) smallest = cost
      }
      if (to < width) row[to + 1] = tooMany
      const now = to === width && from <= width ? (row[width] as number) : tooMany
      const earlier = begun[depth - 1] as number
      begun[depth] = now < earlier ? now : earlier
      if (smallest > allowed) {
        hopeless = depth
        break
      }
    }
    const isWhole = hopeless > deepest && depth === length && Math.abs(depth - width) <= allowed
    const whole = isWhole ? ((rows[depth] as Uint8Array)[width] as number) : tooMany
    if (whole <= allowed) take(key, whole, false)
    else if (prefix && (begun[depth] as number) <= allowed) take(key, begun[depth] as number, true)
  }
}

export type Near = { keys: number[]; mistakes: number[]; begins: boolean[] }
const remembered = new WeakMap<Segment, Map<string, Near>>()
const rememberAtMost = 64

/** As findNear, remembering the last words asked for: one search asks for them several times. */
export function nearTo(segment: Segment, word: string, allowed: number, prefix: boolean): Near {
  let words = remembered.get(segment)
  if (!words) remembered.set(segment, (words = new Map()))
  const name = `${word} ${allowed} ${prefix}`
  const known = words.get(name)
  if (known) return known
  const near: Near = { keys: [], mistakes: [], begins: [] }
  findNear(segment, word, allowed, prefix, (key, mistakes, begins) => {
    near.keys.push(key)
    near.mistakes.push(mistakes)
    near.begins.push(begins)
  })
  if (words.size >= rememberAtMost) words.delete(words.keys().next().value as string)
  words.set(name, near)
  return near
}
