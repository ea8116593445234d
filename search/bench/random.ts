/** The same numbers for the same seed, on every machine (mulberry32). */
export function toRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of them; with `lean` above 1 the first ones come more often, as words and names do. */
export function choose<T>(from: readonly T[], random: () => number, lean = 1): T {
  return from[Math.floor(random() ** lean * from.length)] as T
}
