import { mapArrays, type TypedArray } from './arrays.ts'
import type { Living } from './living.ts'
import type { Segment } from './segment.ts'

/** A segment and its dead as another thread is given them: it reads the same memory. */
export type Shared = Pick<Living, 'segment' | 'dead'>

/** Moves the arrays of a segment in use, unless they are there, to memory that threads share. */
export function share(living: Living): Shared {
  if (!isShared(living.dead)) {
    living.segment = mapArrays(living.segment, toShared) as Segment
    living.dead = toShared(living.dead) as Uint8Array
  }
  return { segment: living.segment, dead: living.dead }
}

const isShared = ({ buffer }: TypedArray) => buffer instanceof SharedArrayBuffer

function toShared(array: TypedArray): TypedArray {
  if (isShared(array)) return array
  const Array = array.constructor as new (buffer: SharedArrayBuffer) => TypedArray
  const shared = new Array(new SharedArrayBuffer(array.byteLength))
  shared.set(array)
  return shared
}
