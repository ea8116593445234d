/**
 * The six motifs of a cell, as paths in a cell of 2 × 2 starting at (x, y), and as their mirror
 * images. Moves are relative after the first, which keeps a patch small.
 */
export interface Motif {
  plain: (x: number, y: number) => string
  mirrored: (x: number, y: number) => string
}

const both = (draw: Motif['plain']): Motif => ({ plain: draw, mirrored: draw })

export const MOTIFS = {
  triangle: {
    plain: (x, y) => `M${x} ${y}h2l-2 2z`,
    mirrored: (x, y) => `M${x + 2} ${y}h-2l2 2z`,
  },
  quarter: {
    plain: (x, y) => `M${x} ${y}h2a2 2 0 0 1-2 2z`,
    mirrored: (x, y) => `M${x + 2} ${y}h-2a2 2 0 0 0 2 2z`,
  },
  diamond: both((x, y) => `M${x + 1} ${y}l1 1-1 1-1-1z`),
  leaf: {
    plain: (x, y) => `M${x} ${y}h2v1a1 1 0 0 1-1 1h-1z`,
    mirrored: (x, y) => `M${x + 2} ${y}h-2v1a1 1 0 0 0 1 1h1z`,
  },
  arch: both((x, y) => `M${x} ${y + 2}v-1a1 1 0 0 1 2 0v1z`),
  pennant: {
    plain: (x, y) => `M${x} ${y}l2 1-2 1z`,
    mirrored: (x, y) => `M${x + 2} ${y}l-2 1 2 1z`,
  },
} as const satisfies Record<string, Motif>

export type MotifName = keyof typeof MOTIFS

export const MOTIF_NAMES = Object.keys(MOTIFS) as MotifName[]
