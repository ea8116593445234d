import type { CallData, EventData, NewsData, PersonData, RegionData } from '../parts/props.ts'
import type { Locale } from '../words/locales.ts'

/** A few documents of a kind and how many there are in all. */
export interface Some<T> {
  items: readonly T[]
  total: number
}

export interface HomeData {
  facts: { found: number; leaders: number; leadersTarget: number; centres: number }
  calls: Some<CallData>
  events: Some<EventData>
  people: Some<PersonData>
  news: Some<NewsData>
  regions: readonly RegionData[]
  /** How many children every region is to find in a year. */
  regionTarget: number
}

/**
 * All that the home page shows, as this visitor may see it.
 *
 * EXAMPLE DATA: without a door (no CMS behind the site yet) the page shows an example. The reading
 * through the door takes this place.
 */
export async function readHome(door: unknown, locale: Locale): Promise<HomeData> {
  if (door !== undefined) throw new Error('The home page is not read from the CMS yet')
  const { exampleHome } = await import('../../tests/site/fixtures/home.ts')
  return exampleHome(locale)
}
