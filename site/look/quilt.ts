import { sew, toShapes } from './patch.ts'

/** A strip of patches, one an id, as the inside of an SVG `<pattern>` of 8 × count by 8 units. */
export function toStrip(ids: readonly string[]): string {
  return ids
    .map((id, at) => `<g transform="translate(${at * 8})">${toShapes(sew(id))}</g>`)
    .join('')
}

/** The colours alone say nothing in a region's tile, so its pattern is one shade over the fill. */
export function toTone(id: string): string {
  return [...toShapes(sew(id)).matchAll(/ d="(M[^"]+)"/g)]
    .slice(1)
    .map((found) => found[1])
    .join('')
}
