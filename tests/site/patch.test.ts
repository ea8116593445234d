import { describe, expect, it } from 'vitest'
import { canAdjoin } from '../../site/look/felts.ts'
import type { Felt } from '../../site/look/felts.ts'
import { LOGO, patch, sew } from '../../site/look/patch.ts'

const IDS = Array.from({ length: 500 }, (_, at) => `id-${at}`)

const listFelts = (id: string): Felt[] => {
  const { ground, rows } = sew(id)
  return [...new Set([ground, ...rows.flat().flatMap((cell) => (cell ? [cell[0]] : []))])]
}

describe('a patch', () => {
  it('is the same for the same id and another for another', () => {
    expect(patch('айару')).toBe(patch('айару'))
    expect(new Set(IDS.map(patch)).size).toBe(IDS.length)
  })

  it('is light and holds nothing of its id', () => {
    expect(Math.max(...IDS.map((id) => patch(id).length))).toBeLessThan(1000)
    expect(patch('<script>alert(1)</script>')).not.toContain('script')
  })

  it('is sewn from at most three felts that can be told apart', () => {
    const blurred = IDS.filter((id) => {
      const felts = listFelts(id)
      const pairs = felts.flatMap((one, at) => felts.slice(at + 1).map((other) => [one, other]))
      return (
        felts.length > 3 || !pairs.every(([one, other]) => canAdjoin(one as Felt, other as Felt))
      )
    })
    expect(blurred).toEqual([])
  })

  it('mirrors its left half', () => {
    const starts = [...patch('mirror').matchAll(/M(\d+) /g)].map(([, x]) => Number(x))
    const middle = starts.slice(1).reduce((sum, x) => sum + x, 0) / (starts.length - 1)
    expect(middle).toBe(4)
  })

  it('as the logo is fixed', () => {
    expect(LOGO.rows).toHaveLength(4)
    expect(LOGO.ground).toBe('night')
  })
})
