import { toWeak } from '../language/fold.ts'
import type { Term } from '../terms.ts'
import { type Column, toBytes, toColumn } from './column.ts'
import { hashBytes } from './hash.ts'
import type { Segment } from './segment.ts'

export type TermArrays = Pick<
  Segment,
  | 'keys'
  | 'shared'
  | 'keyTerms'
  | 'weak'
  | 'byWeak'
  | 'raws'
  | 'letters'
  | 'postingStarts'
  | 'postings'
>

/** Collects the words of documents, in the order of the documents. */
export class TermsBuilder {
  /** Stands for this builder in remembered terms, which must not keep all of it in memory. */
  #self = {}
  #numbers = new Map<string, number>()
  #keys: string[] = []
  #raws: string[] = []
  #letters: string[] = []
  #counts: number[] = []
  #lastDocument: number[] = []
  #lastPlace: number[] = []
  #terms = new Uint32Array(1024)
  #postings = new Uint32Array(1024)
  #end = 0

  take(found: Term, document: number, fields: number): void {
    const term = this.#numberOf(found)
    if (this.#lastDocument[term] === document) {
      const place = this.#lastPlace[term] as number
      this.#postings[place] = (this.#postings[place] as number) | fields
      return
    }
    if (this.#end === this.#terms.length) this.#grow()
    this.#terms[this.#end] = term
    this.#postings[this.#end] = ((document << 4) | fields) >>> 0
    this.#lastDocument[term] = document
    this.#lastPlace[term] = this.#end++
    this.#counts[term] = (this.#counts[term] as number) + 1
  }

  #numberOf(found: Term): number {
    if (found.numberedBy === this.#self) return found.number
    const name = `${found.key} ${found.raw}`
    let term = this.#numbers.get(name)
    if (term === undefined) {
      term = this.#keys.length
      this.#numbers.set(name, term)
      this.#keys.push(found.key)
      this.#raws.push(found.raw)
      this.#letters.push(found.letters)
      this.#counts.push(0)
      this.#lastDocument.push(-1)
      this.#lastPlace.push(0)
    }
    found.number = term
    found.numberedBy = this.#self
    return term
  }

  finish(): TermArrays {
    const order = this.#sorted()
    const raws = toColumn(order.map((term) => this.#raws[term] as string))
    const letters = toColumn(order.map((term) => this.#letters[term] as string))
    const { texts, keyTerms } = this.#groupByKey(order)
    const keys = toColumn(texts)
    const weak = Uint32Array.from(texts, toWeakHash)
    const { postingStarts, postings } = this.#arrange(order)
    return {
      keys,
      shared: toShared(keys),
      keyTerms,
      weak,
      byWeak: toByWeak(weak),
      raws,
      letters,
      postingStarts,
      postings,
    }
  }

  #sorted(): number[] {
    const keys = this.#keys
    const raws = this.#raws
    return Array.from(keys, (_, term) => term).sort((a, b) => {
      const [x, y] = [keys[a] as string, keys[b] as string]
      // Keys are ASCII, so units are bytes; raws are not.
      return x < y ? -1 : x > y ? 1 : Buffer.compare(toBytes(raws[a] ?? ''), toBytes(raws[b] ?? ''))
    })
  }

  #groupByKey(order: readonly number[]): { texts: string[]; keyTerms: Uint32Array } {
    const texts: string[] = []
    const starts: number[] = []
    order.forEach((term, at) => {
      const key = this.#keys[term] as string
      if (key === texts.at(-1)) return
      texts.push(key)
      starts.push(at)
    })
    return { texts, keyTerms: Uint32Array.from([...starts, order.length]) }
  }

  /** Counting sort of the postings by term; documents stay in rising order. */
  #arrange(order: readonly number[]): Pick<Segment, 'postingStarts' | 'postings'> {
    const postingStarts = new Uint32Array(order.length + 1)
    const next = new Uint32Array(order.length)
    for (let at = 0; at < order.length; at++) {
      const term = order[at] as number
      next[term] = postingStarts[at] as number
      postingStarts[at + 1] = (postingStarts[at] as number) + (this.#counts[term] as number)
    }
    const postings = new Uint32Array(this.#end)
    for (let at = 0; at < this.#end; at++) {
      const term = this.#terms[at] as number
      const place = next[term] as number
      postings[place] = this.#postings[at] as number
      next[term] = place + 1
    }
    return { postingStarts, postings }
  }

  #grow(): void {
    const [terms, postings] = [this.#terms, this.#postings]
    this.#terms = new Uint32Array(terms.length * 2)
    this.#terms.set(terms)
    this.#postings = new Uint32Array(terms.length * 2)
    this.#postings.set(postings)
  }
}

function toWeakHash(key: string): number {
  const weak = toWeak(key)
  return weak ? hashBytes(toBytes(weak)) : 0
}

/** How many bytes each key shares with the one before it, up to 255. */
export function toShared(keys: Column): Uint8Array {
  const count = keys.starts.length - 1
  const shared = new Uint8Array(count)
  for (let key = 1; key < count; key++) {
    const [before, start] = [keys.starts[key - 1] as number, keys.starts[key] as number]
    const length = Math.min(255, start - before, (keys.starts[key + 1] as number) - start)
    let same = 0
    while (same < length && keys.bytes[before + same] === keys.bytes[start + same]) same++
    shared[key] = same
  }
  return shared
}

export function toByWeak(weak: Uint32Array): Uint32Array {
  const some: number[] = []
  for (let key = 0; key < weak.length; key++) if (weak[key]) some.push(key)
  return Uint32Array.from(some).sort((a, b) => (weak[a] as number) - (weak[b] as number) || a - b)
}
