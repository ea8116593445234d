import { canAdjoin, FELTS, FELT_NAMES } from './felts.ts'
import type { Felt } from './felts.ts'
import { MOTIFS, MOTIF_NAMES } from './motifs.ts'
import type { MotifName } from './motifs.ts'

/** One cell of the left half; the right half mirrors it. `null` leaves the ground bare. */
export type Cell = readonly [Felt, MotifName] | null

export interface Sewing {
  ground: Felt
  /** Four rows of two cells, from the edge to the middle. */
  rows: readonly (readonly [Cell, Cell])[]
}

/** The fixed patch that is the platform's mark: a steppe tulip between its leaves. */
export const LOGO: Sewing = {
  ground: 'night',
  rows: [
    [null, ['gold', 'arch']],
    [
      ['sky', 'triangle'],
      ['gold', 'leaf'],
    ],
    [
      ['sky', 'quarter'],
      ['wool', 'diamond'],
    ],
    [
      ['wool', 'arch'],
      ['wool', 'arch'],
    ],
  ],
}

/** The patch of an id as SVG markup: the same id always gives the same patch. */
export function patch(id: string): string {
  return toSvg(sew(id))
}

export function toSvg(sewing: Sewing): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" aria-hidden="true">${toShapes(sewing)}</svg>`
}

/** The shapes alone, 8 × 8 units with (0, 0) at the top left, to set into a larger drawing. */
export function toShapes({ ground, rows }: Sewing): string {
  const paths = new Map<Felt, string>()
  rows.forEach((row, y) => {
    row.forEach((cell, x) => {
      if (!cell) return
      const [felt, name] = cell
      const motif = MOTIFS[name]
      const drawn = motif.plain(x * 2, y * 2) + motif.mirrored((3 - x) * 2, y * 2)
      paths.set(felt, (paths.get(felt) ?? '') + drawn)
    })
  })
  const figures = [...paths].map(([felt, d]) => `<path fill="${FELTS[felt]}" d="${d}"/>`)
  return `<path fill="${FELTS[ground]}" d="M0 0h8v8H0z"/>${figures.join('')}`
}

/** Chooses three felts and eight motifs by the id. */
export function sew(id: string): Sewing {
  const next = randomFrom(id)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  const ground = pick(FELT_NAMES)
  const first = pick(FELT_NAMES.filter((felt) => canAdjoin(felt, ground)))
  const second = pick(
    FELT_NAMES.filter((felt) => canAdjoin(felt, ground) && canAdjoin(felt, first)),
  )
  const cell = (): Cell => [next() < 0.5 ? first : second, pick(MOTIF_NAMES)]
  const row = (): [Cell, Cell] => [cell(), cell()]
  return { ground, rows: [row(), row(), row(), row()] }
}

/** Numbers from 0 to 1 that depend on nothing but the text (FNV-1a, then mulberry32). */
function randomFrom(text: string): () => number {
  let state = 0x811c9dc5
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
