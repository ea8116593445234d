import type { RegionData } from '../parts/props.ts'
import type { Locale } from '../words/locales.ts'
import { findCommonTarget, readCentres } from './centres.ts'
import { keep } from './keep.ts'
import { FIRST_DAY, readRegions, toTiles, validOn } from './regions.ts'

export interface CentresData {
  tiles: RegionData[]
  found: number
  rural: number
  /** What each centre is to find in a year; undefined when none has a target. */
  target: number | undefined
  /** How many regions there are now and were when the network was promised. */
  now: number
  first: number
  isFirst: boolean
}

interface Page {
  locals: App.Locals
  response: { headers: Headers }
}

/** The regions as they stood on a day, with what their centres have found. */
export async function readCentresPage(
  page: Page,
  day: string,
  locale: Locale,
): Promise<CentresData> {
  const { door, figures: count } = page.locals
  const [regions, centres, figures] = await Promise.all([
    readRegions(door),
    readCentres(door),
    count(),
  ])
  keep(page, door, { tags: ['profiles'] })
  const tiles = toTiles({ regions, centres, figures, day, locale })
  const counts = Object.values(figures.identifiedByRegion)
  return {
    tiles,
    found: counts.reduce((sum, { found }) => sum + found, 0),
    rural: counts.reduce((sum, { rural }) => sum + rural, 0),
    target: findCommonTarget(centres),
    now: validOn(regions, new Date().toISOString().slice(0, 10)).length,
    first: validOn(regions, FIRST_DAY).length,
    isFirst: day === FIRST_DAY,
  }
}
