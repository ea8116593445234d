import regionNames from '../words/regions.json' with { type: 'json' }
import type { RegionData } from '../parts/props.ts'
import { LANGUAGE_TAGS, type Locale } from '../words/locales.ts'
import type { CentreDoc, RegionDoc } from './documents.ts'
import { findRelated } from './documents.ts'
import type { Door } from './door.ts'
import type { Figures } from './figures.ts'
import { getText, toPlain } from './localized.ts'

/** When the network of 17 centres was promised: 14 oblasts and 3 cities (S55, S59). */
export const FIRST_DAY = '2019-08-01'

export async function readRegions(door: Door): Promise<RegionDoc[]> {
  const { docs } = await door.find('regions', {
    limit: 0,
    depth: 0,
    sort: 'code',
    steady: true,
  })
  return docs
}

/** A region as a place is named in a row: «Жамбыл облысы». */
export const toRegionName = (region: RegionDoc, locale: Locale): string =>
  getText(region.name, locale).text

/** The regions of a day for a list to choose from, in the order of the alphabet. */
export const toChoices = (regions: readonly RegionDoc[], day: string, locale: Locale) =>
  validOn(regions, day)
    .map((region) => ({ code: region.code, name: toRegionName(region, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, LANGUAGE_TAGS[locale]))

/** Regions as the options of a list, by their numbers in the database, in the order of the alphabet. */
export const toOptions = (regions: readonly RegionDoc[], locale: Locale) =>
  regions
    .map((region) => ({ value: String(region.id), label: toRegionName(region, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, LANGUAGE_TAGS[locale]))

/** The regions there were on a day: 17 in August 2019, 20 since June 2022. */
export function validOn(regions: readonly RegionDoc[], day: string): RegionDoc[] {
  return regions.filter(
    ({ validFrom, validTo }) => (!validFrom || validFrom <= day) && (!validTo || day < validTo),
  )
}

/**
 * The regions of a day as tiles, each with what its centre has found. What a later region found
 * counts for the one it was split from.
 */
export function toTiles({
  regions,
  centres,
  figures,
  day,
  locale,
}: {
  regions: readonly RegionDoc[]
  centres: readonly CentreDoc[]
  figures: Figures
  day: string
  locale: Locale
}): RegionData[] {
  const valid = validOn(regions, day)
  const isValid = (code: string) => valid.some((region) => region.code === code)
  const heirOf = (region: RegionDoc): string => {
    if (isValid(region.code)) return region.code
    const origin = regions.find(({ id }) => id === toId(region.splitFrom))
    return origin ? heirOf(origin) : region.code
  }
  const found = new Map<string, number>()
  for (const region of regions) {
    const heir = heirOf(region)
    found.set(heir, (found.get(heir) ?? 0) + (figures.identifiedByRegion[region.code]?.found ?? 0))
  }
  return valid.map((region) => {
    const centre = centres.find((each) => toId(each.region) === region.id)
    return {
      id: region.code,
      ...toNames(region, locale),
      col: region.column ?? 0,
      row: region.row ?? 0,
      found: found.get(region.code) ?? 0,
      target: centre?.yearlyTarget ?? 0,
      href: centre?.slug
        ? `/${locale}/centres/${centre.slug}/`
        : `/${locale}/people/?region=${region.code}`,
    }
  })
}

function toNames(region: RegionDoc, locale: Locale) {
  const name = toRegionName(region, locale)
  const drawn = (
    regionNames as Record<string, Record<'tile' | 'short', Record<Locale, string>> | undefined>
  )[region.code]
  return {
    name,
    tileName: drawn?.tile[locale] ?? toPlain(region.shortName, locale) ?? name,
    shortName: drawn?.short[locale] ?? toPlain(region.abbreviation, locale) ?? name.slice(0, 3),
  }
}

/** The id of a relation, whether it is populated or not. */
export const toId = (value: unknown): unknown =>
  value && typeof value === 'object' ? (value as { id: unknown }).id : value

export const toRegion = (value: CentreDoc['region'], locale: Locale): string | undefined => {
  const region = findRelated(value)
  return region && toRegionName(region, locale)
}

/** The ids of the regions a filter names by their codes. */
export const toIds = (regions: readonly RegionDoc[], codes: readonly string[]): number[] =>
  regions.filter(({ code }) => codes.includes(code)).map(({ id }) => id)
