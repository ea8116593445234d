import { toOtherLayouts } from './language/layout.ts'
import { type Plan, type Slot, toPlan } from './plan.ts'

/** One reading of the words of a query, and how strict to be with it. */
export type Attempt = {
  /** What is taken to have been typed. */
  words: string
  slots: Slot[]
  /** Spelling mistakes and likenesses are allowed. */
  relaxed: boolean
  /** How many words a document need not answer. */
  missing: number
}

/**
 * Readings of the words, from the one meant most likely to the one hoped for. The first that finds
 * anything the asker may see is the answer, so a word typed right never drags in its likes.
 * `hasKey` tells whether a key is in the index.
 */
export function* toAttempts(words: string, hasKey: (key: string) => boolean): Generator<Attempt> {
  const plan = toPlan(words)
  if (!plan.slots.length) return
  yield { words, ...plan, relaxed: false, missing: 0 }
  const split = splitWords(plan, hasKey)
  if (split) yield { words: split, ...toPlan(split), relaxed: false, missing: 0 }
  for (const typed of toOtherLayouts(words)) {
    const other = toPlan(typed)
    if (other.slots.length) yield { words: typed, ...other, relaxed: false, missing: 0 }
  }
  const bare = withoutPatronymics(plan)
  const isEnough = bare !== undefined && bare.slots.length > 1
  if (bare && isEnough) yield { words, ...bare, relaxed: false, missing: 0 }
  const likely = isEnough ? [plan, bare] : [plan]
  for (const each of likely) yield { words, ...each, relaxed: true, missing: 0 }
  for (const typed of toOtherLayouts(words)) {
    const other = toPlan(typed)
    if (other.slots.length) yield { words: typed, ...other, relaxed: true, missing: 0 }
  }
  for (const each of likely) {
    for (const slots of withOneBadWord(each)) yield { words, slots, relaxed: true, missing: 0 }
  }
  // Of two words the patronymic may be all there is of a surname: it is left out last of all.
  if (bare && !isEnough) yield { words, ...bare, relaxed: true, missing: 0 }
  const missing = Math.floor(plan.slots.length / 3)
  if (missing) yield { words, ...plan, relaxed: true, missing }
}

/** Patronymics come and go; the other words are enough. */
function withoutPatronymics({ slots }: Plan): Plan | undefined {
  const others = slots.filter((slot) => !slot.isPatronymic)
  return others.length && others.length < slots.length ? { slots: others } : undefined
}

/** With the other words right, one may be further off: a mistake on top of another tradition. */
function withOneBadWord({ slots }: Plan): Slot[][] {
  if (slots.length < 2 || slots.length > 4) return []
  return slots.flatMap((bad) => {
    const key = bad.keys[0] as string
    if (key.length < 3 || /[^a-z]/.test(key)) return []
    return [slots.map((slot) => ({ ...slot, mistakes: slot === bad ? slot.mistakes + 1 : 0 }))]
  })
}

/** A word run together is cut in parts no shorter than this. */
export const shortestPart = 2

/** «mynbala» as «myn bala»: words nobody wrote, cut into two that somebody did. */
function splitWords({ slots }: Plan, hasKey: (key: string) => boolean): string | undefined {
  let changed = false
  const words = slots.map(({ text, keys }) => {
    const key = keys[0] as string
    if (!/^[a-z]+$/.test(key) || hasKey(key)) return text
    for (let at = key.length - shortestPart; at >= shortestPart; at--) {
      const [start, rest] = [key.slice(0, at), key.slice(at)]
      if (!hasKey(start) || !hasKey(rest)) continue
      changed = true
      return `${start} ${rest}`
    }
    return text
  })
  return changed ? words.join(' ') : undefined
}
