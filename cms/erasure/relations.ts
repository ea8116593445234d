import type { CollectionSlug, Payload } from 'payload'
import { fates, findPointers, type Fate, type Pointer } from './fates.ts'

export type Erasable = 'profiles' | 'users'
export type Relation = { collection: CollectionSlug; path: string; fate: Fate }

const known = new WeakMap<Payload, Pointer[]>()

function pointersOf(payload: Payload): Pointer[] {
  const pointers = known.get(payload) ?? findPointers(payload.config.collections)
  known.set(payload, pointers)
  return pointers
}

/** Everything that points at a row of `target`, in whatever collection, and what an erasure does with it. */
export const findRelations = (payload: Payload, target: CollectionSlug): Relation[] =>
  pointersOf(payload).flatMap(({ collection, path, to, upload }) => {
    const fate = fates[`${collection}.${path}`]
    if (upload || !fate || !to.includes(target)) return []
    return [{ collection: collection as CollectionSlug, path, fate }]
  })

/** The files that a row of this collection holds and that go with it: paths, and where they are kept. */
export const findFiles = (payload: Payload, target: CollectionSlug) =>
  pointersOf(payload).flatMap(({ collection, path, to, upload }) =>
    upload && collection === target && fates[`${collection}.${path}`] === 'delete'
      ? [{ path, collection: to[0] as CollectionSlug }]
      : [],
  )

/** What is at a path, through groups and lists. */
export function valuesAt(row: unknown, path: string): unknown[] {
  let values: unknown[] = [row]
  for (const part of path.split('.'))
    values = values
      .flatMap((value) => (value as Record<string, unknown> | null)?.[part])
      .filter((value) => value !== null && value !== undefined)
  return values
}
