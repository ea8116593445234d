/** A reading and the tags of what it was made of. */
export interface Reading {
  tags: readonly string[]
}

export type Readings = ReturnType<typeof createReadings>

/**
 * What every visitor reads alike and nearly every page asks for: the regions, the centres, the head
 * and the foot. Kept until one of its tags is dropped, together with the stored pages; a reading
 * under way at a drop may be of before it, so it is not kept either.
 */
export function createReadings() {
  const kept = new Map<string, { reading: Promise<Reading>; tags?: readonly string[] }>()

  return {
    read<R extends Reading>(key: string, read: () => Promise<R>): Promise<R> {
      const found = kept.get(key)
      if (found) return found.reading as Promise<R>
      const reading = read().then(freeze)
      const entry: { reading: Promise<R>; tags?: readonly string[] } = { reading }
      kept.set(key, entry)
      reading.then(
        ({ tags }) => (entry.tags = tags),
        () => kept.get(key) === entry && kept.delete(key),
      )
      return reading
    },
    drop(tags: ReadonlySet<string>) {
      for (const [key, entry] of kept) {
        if (!entry.tags || tags.has('*') || entry.tags.some((tag) => tags.has(tag)))
          kept.delete(key)
      }
    },
  }
}

/** One page must not change what the next one reads. */
function freeze<T>(value: T): T {
  if (value && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) freeze(part)
  }
  return value
}
