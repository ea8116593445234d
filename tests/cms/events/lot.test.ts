import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitTo, drawOrder, newLot } from '../../../cms/registrations/lot.ts'

const entriesOf = (many: number) => Array.from({ length: many }, (_, at) => `ticket-${at}`)

describe('the lot', () => {
  it('loses nobody and doubles nobody', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 200, size: 'max' }),
        fc.string(),
        (entries, seed) => {
          expect([...drawOrder(seed, entries)].sort()).toEqual([...entries].sort())
        },
      ),
    )
  })

  it('comes out the same for the same number, in whatever order the entries are given', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 30 }), fc.string(), (entries, seed) => {
        expect(drawOrder(seed, entries.toReversed())).toEqual(drawOrder(seed, entries))
      }),
    )
  })

  it('can be worked out by anybody with a hash function', () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    const entries = entriesOf(9)
    const byHand = entries.toSorted((a, b) => (sha256(`abc:${a}`) < sha256(`abc:${b}`) ? -1 : 1))
    expect(drawOrder('abc', entries)).toEqual(byHand)
  })

  it('keeps its promise', () => {
    const { secretSeed, commitment } = newLot()
    expect(commitTo(secretSeed)).toBe(commitment)
    expect(newLot().commitment).not.toBe(commitment)
  })

  it('favours nobody: each of twenty has five places as often as the others', () => {
    const entries = entriesOf(20)
    const draws = 4000
    const wins = new Map(entries.map((entry) => [entry, 0]))
    for (let draw = 0; draw < draws; draw += 1)
      for (const entry of drawOrder(`seed ${draw}`, entries).slice(0, 5))
        wins.set(entry, wins.get(entry)! + 1)
    const expected = (draws * 5) / 20
    const spread = draws * (5 / 20) * (15 / 20)
    // without replacement the sum of squares has 19 degrees; 43.8 is passed once in a thousand times
    const chi = [...wins.values()].reduce((sum, won) => sum + (won - expected) ** 2 / spread, 0)
    expect(chi * (19 / 20)).toBeLessThan(43.8)
  })
})
