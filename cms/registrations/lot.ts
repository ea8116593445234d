import { createHash, randomBytes } from 'node:crypto'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * The secret number of a draw and its commitment, which is published before anybody enters: after
 * the draw everybody can see that the number was not chosen with an eye to the names.
 */
export function newLot(): { secretSeed: string; commitment: string } {
  const secretSeed = randomBytes(32).toString('hex')
  return { secretSeed, commitment: commitTo(secretSeed) }
}

export const commitTo = (seed: string): string => sha256(seed)

/** The lot of one entry: the smaller goes first. `entry` is what names the ticket, not the person. */
export const toLot = (seed: string, entry: string): string => sha256(`${seed}:${entry}`)

/**
 * The entries in the order of their lots. Every order is equally likely, and whoever has the seed and
 * the entries finds the same one, in whatever order they are given.
 */
export const drawOrder = (seed: string, entries: readonly string[]): string[] =>
  entries
    .map((entry) => [toLot(seed, entry), entry] as const)
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : 1))
    .map(([, entry]) => entry)
