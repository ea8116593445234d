import { keysOfGroup } from './language/aliases.ts'
import type { Slot } from './plan.ts'

/** Of the keys that were near enough to count, no more are marked. */
export const mostNear = 60

/** The patterns by which `highlight` marks what the words of a query matched. */
export function toMatched(
  slots: readonly Slot[],
  relaxed: boolean,
  near: Iterable<string>,
): string[] {
  const patterns = new Set<string>(near)
  for (const slot of slots) {
    for (const { key, prefix } of slot.alternatives) {
      if (key.startsWith('~')) for (const name of keysOfGroup(key)) patterns.add(name)
      else patterns.add(prefix ? `${key}*` : key)
    }
    if (!relaxed) continue
    for (const { key } of slot.relaxed) patterns.add(key)
    if (slot.weak) patterns.add(`%${slot.weak}`)
  }
  return [...patterns]
}
