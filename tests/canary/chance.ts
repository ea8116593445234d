/** Chance that can be repeated: the same seed gives the same requests (mulberry32). */
export function createChance(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number) => Math.floor(next() * most)
  return {
    next,
    below,
    oneOf: <Item>(items: readonly Item[]): Item => items[below(items.length)]!,
    /** True so often, from 0 to 1. */
    often: (share: number) => next() < share,
  }
}

export type Chance = ReturnType<typeof createChance>
