const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Many texts as UTF-8 in one buffer; text `i` is bytes[starts[i]..starts[i + 1]). */
export type Column = { bytes: Uint8Array; starts: Uint32Array }

export function toColumn(texts: readonly string[]): Column {
  const starts = new Uint32Array(texts.length + 1)
  let length = 0
  for (const text of texts) length += text.length
  let bytes = new Uint8Array(Math.max(16, length + (length >> 3)))
  let end = 0
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] as string
    // A UTF-16 unit takes at most three bytes.
    if (end + text.length * 3 > bytes.length) bytes = grow(bytes, end + text.length * 3)
    end += encoder.encodeInto(text, bytes.subarray(end)).written
    starts[at + 1] = end
  }
  return { bytes: bytes.slice(0, end), starts }
}

/** Collects copies of texts that are bytes already. */
export class ColumnWriter {
  #bytes = new Uint8Array(1024)
  #end = 0
  #starts: number[] = [0]

  copy(from: Column, at: number): void {
    const part = from.bytes.subarray(from.starts[at], from.starts[at + 1])
    if (this.#end + part.length > this.#bytes.length) {
      this.#bytes = grow(this.#bytes, this.#end + part.length)
    }
    this.#bytes.set(part, this.#end)
    this.#end += part.length
    this.#starts.push(this.#end)
  }

  finish(): Column {
    return { bytes: this.#bytes.slice(0, this.#end), starts: Uint32Array.from(this.#starts) }
  }
}

export function textAt(column: Column, at: number): string {
  return decoder.decode(column.bytes.subarray(column.starts[at], column.starts[at + 1]))
}

export function toBytes(text: string): Uint8Array {
  return encoder.encode(text)
}

/** Negative, zero or positive, as text `at` comes before, is, or comes after `other`. */
export function compareAt(column: Column, at: number, other: Uint8Array): number {
  return compareBytes(
    column.bytes,
    column.starts[at] as number,
    column.starts[at + 1] as number,
    other,
    0,
    other.length,
  )
}

export function compareTexts(a: Column, i: number, b: Column, j: number): number {
  return compareBytes(
    a.bytes,
    a.starts[i] as number,
    a.starts[i + 1] as number,
    b.bytes,
    b.starts[j] as number,
    b.starts[j + 1] as number,
  )
}

/** 0 when text `at` is not and does not begin with `start`; 1 when it begins so; 2 when it is it. */
export function matchAt(column: Column, at: number, start: Uint8Array): 0 | 1 | 2 {
  const from = column.starts[at] as number
  const length = (column.starts[at + 1] as number) - from
  if (length < start.length) return 0
  for (let i = 0; i < start.length; i++) {
    if (column.bytes[from + i] !== start[i]) return 0
  }
  return length === start.length ? 2 : 1
}

/** Overwrites a text, so that nothing of it stays in memory. */
export function wipe(column: Column, at: number): void {
  column.bytes.fill(0, column.starts[at], column.starts[at + 1])
}

function compareBytes(
  a: Uint8Array,
  aStart: number,
  aEnd: number,
  b: Uint8Array,
  bStart: number,
  bEnd: number,
): number {
  const length = Math.min(aEnd - aStart, bEnd - bStart)
  for (let i = 0; i < length; i++) {
    const difference = (a[aStart + i] as number) - (b[bStart + i] as number)
    if (difference) return difference
  }
  return aEnd - aStart - (bEnd - bStart)
}

function grow(bytes: Uint8Array, needed: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(needed, bytes.length * 2))
  larger.set(bytes)
  return larger
}
