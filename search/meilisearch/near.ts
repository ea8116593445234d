import { type Slot, toForgiven } from '../plan.ts'
import { attribute } from './attributes.ts'
import type { Asker } from './asker.ts'
import { countMistakes } from '../mistakes.ts'

/** Keys as near to a word as its length allows, and beginnings of keys that are. */
export type Near = { wholes: string[]; beginnings: string[] }
const none: Near = { wholes: [], beginnings: [] }
const dictionaries = [attribute.names, attribute.places]

/**
 * What is near the words of a query among the names and places the asker may see. The server looks
 * values up with as many mistakes as it is set to forgive; where more are allowed, the words of
 * what answers the rest of the query are compared.
 */
export async function findNear(
  asker: Asker,
  slots: readonly Slot[],
  audience: readonly string[],
  toFilterOf: (slot: Slot) => string,
): Promise<Map<Slot, Near>> {
  const found = await Promise.all(
    slots.map(async (slot) => {
      if (!slot.mistakes) return none
      const others = slots.filter((each) => each !== slot).map(toFilterOf)
      const isMore = slot.mistakes > toForgiven(slot.keys[0] as string)
      const keys = await (isMore
        ? asker.valuesOf(dictionaries, [...audience, ...others])
        : findKeys(asker, slot, audience))
      return toNear(slot, keys)
    }),
  )
  return new Map(slots.map((slot, at) => [slot, found[at] as Near]))
}

async function findKeys(asker: Asker, slot: Slot, audience: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    slot.keys.flatMap((key) => dictionaries.map((name) => asker.valuesLike(name, key, audience))),
  )
  return found.flat()
}

function toNear({ keys, mistakes, prefix }: Slot, found: readonly string[]): Near {
  const wholes = new Set<string>()
  const beginnings = new Set<string>()
  for (const key of found) {
    for (const word of keys) {
      const { whole, beginning } = countMistakes(word, key, mistakes)
      if (whole <= mistakes) wholes.add(key)
      else if (prefix && beginning) beginnings.add(key.slice(0, beginning))
    }
  }
  // What begins like another beginning is found by that one.
  const needed = [...beginnings].filter(
    (each) => ![...beginnings].some((other) => other !== each && each.startsWith(other)),
  )
  const others = [...wholes].filter((each) => !needed.some((start) => each.startsWith(start)))
  return { wholes: others, beginnings: needed }
}
