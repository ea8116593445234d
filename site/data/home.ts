import type { CallData, EventData, NewsData, PersonData, RegionData } from '../parts/props.ts'
import { toDay } from '../text/dates.ts'
import type { Locale } from '../words/locales.ts'
import { findOpenCalls, toCallData } from './calls.ts'
import { findCommonTarget, readCentres } from './centres.ts'
import type { Door } from './door.ts'
import { findComingEvents, toEventData } from './events.ts'
import type { Figures } from './figures.ts'
import { findNews, toNewsData } from './news.ts'
import { findPeople, toPersonData } from './people.ts'
import { readRegions, toTiles } from './regions.ts'
import { findTarget } from './settings.ts'

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
  /** How many children every region is to find in a year; 0 when nobody has said. */
  regionTarget: number
  /** The moments at which the clock changes the page. */
  until: readonly string[]
}

interface Given {
  door: Door
  figures: Figures
  locale: Locale
  now: Date
}

/** All that the home page shows, as this visitor may see it. */
export async function readHome({ door, figures, locale, now }: Given): Promise<HomeData> {
  const [calls, events, news, people, regions, centres, settings] = await Promise.all([
    findOpenCalls(door, now, { limit: 6 }),
    findComingEvents(door, now, { limit: 5 }),
    findNews(door, { limit: 4 }),
    findPeople(door, { limit: 6, sort: '-updatedAt', where: { minor: { equals: false } } }),
    readRegions(door),
    readCentres(door),
    door.getSettings(),
  ])
  return {
    facts: {
      found: figures.identified,
      leaders: figures.leaders,
      leadersTarget: findTarget(settings, 'leaders')?.value ?? 0,
      centres: centres.length,
    },
    calls: { total: calls.total, items: calls.docs.map((call) => toCallData(call, locale)) },
    events: { total: events.total, items: events.docs.map((event) => toEventData(event, locale)) },
    news: { total: news.total, items: news.docs.map((piece) => toNewsData(piece, locale)) },
    people: {
      total: figures.members,
      items: people.docs.map((person) => toPersonData(person, locale)),
    },
    regions: toTiles({ regions, centres, figures, day: toDay(now), locale }),
    regionTarget: findCommonTarget(centres) ?? 0,
    until: [
      ...calls.docs.map(({ closesAt }) => closesAt),
      ...events.docs.map(({ endsAt }) => endsAt),
    ],
  }
}
