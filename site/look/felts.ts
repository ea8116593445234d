/** The six felts every patch, icon and band is sewn from. */
export const FELTS = {
  night: '#0e3b5c',
  sky: '#0e9bb8',
  gold: '#e7b32a',
  madder: '#b4432f',
  steppe: '#5c7a3f',
  wool: '#f3ead9',
} as const

export type Felt = keyof typeof FELTS

export const FELT_NAMES = Object.keys(FELTS) as Felt[]

/** Pairs of nearly the same lightness: side by side they blur, most of all for the colour-blind. */
const BLURRING: readonly (readonly [Felt, Felt])[] = [
  ['madder', 'steppe'],
  ['sky', 'steppe'],
]

/** Whether two felts can lie beside each other and still be told apart. */
export function canAdjoin(one: Felt, other: Felt): boolean {
  return one !== other && !BLURRING.some((pair) => pair.includes(one) && pair.includes(other))
}
