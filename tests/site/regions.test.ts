import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CentreDoc, RegionDoc } from '../../site/data/documents.ts'
import type { Figures } from '../../site/data/figures.ts'
import { FIRST_DAY, toTiles, validOn } from '../../site/data/regions.ts'
import regionNames from '../../site/words/regions.json' with { type: 'json' }

const toRegion = (id: number, code: string, more: Partial<RegionDoc> = {}) =>
  ({
    id,
    code,
    kind: 'oblast',
    name: { kk: `${code} облысы` },
    column: id,
    row: 1,
    ...more,
  }) as unknown as RegionDoc

const east = toRegion(1, 'east_kazakhstan')
const abai = toRegion(2, 'abai', { validFrom: '2022-06-08', splitFrom: 1 as never })
const regions = [east, abai]
const centres = [
  { id: 1, slug: 'east', region: { id: 1 }, yearlyTarget: 3000 },
] as unknown as CentreDoc[]
const figures = {
  identifiedByRegion: { east_kazakhstan: { found: 10, rural: 6 }, abai: { found: 4, rural: 1 } },
} as unknown as Figures

describe('regions that have dates', () => {
  it('are those of the day asked for', () => {
    expect(validOn(regions, FIRST_DAY).map(({ code }) => code)).toEqual(['east_kazakhstan'])
    expect(validOn(regions, '2022-06-08')).toHaveLength(2)
  })

  it('count for the region they were split from before they were', () => {
    const counted = (day: string) =>
      toTiles({ regions, centres, figures, day, locale: 'kk' }).map(({ id, found }) => [id, found])
    expect(counted(FIRST_DAY)).toEqual([['east_kazakhstan', 14]])
    expect(counted('2026-01-01')).toEqual([
      ['east_kazakhstan', 10],
      ['abai', 4],
    ])
  })

  it('lead to their centre, or to their people where there is none yet', () => {
    const tiles = toTiles({ regions, centres, figures, day: '2026-01-01', locale: 'ru' })
    expect(tiles.map(({ href }) => href)).toEqual(['/ru/centres/east/', '/ru/people/?region=abai'])
  })

  it('all have names for their tiles', () => {
    expect(Object.keys(regionNames).length).toBe(20)
    expect(readFileSync('site/words/regions.json', 'utf8')).not.toContain('""')
  })
})
