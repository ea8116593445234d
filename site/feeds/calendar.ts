import ical, { ICalEventStatus } from 'ical-generator'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { ZonedDate } from './zoned-date.ts'

export interface CalendarEvent {
  id: number | string
  title: string
  summary?: string | undefined
  location?: string | undefined
  url: string
  startsAt: string
  endsAt: string
  timeZone: string
  updatedAt: string
  /** Grows with every change that matters to those who come; a reader takes the larger one. */
  revision: number
  cancelled: boolean
}

interface Calendar {
  name: string
  language: string
  /** The site's host: part of every UID, so that an event stays the same event in all feeds. */
  host: string
  url: string
  events: readonly CalendarEvent[]
}

/** Events as iCalendar (RFC 5545), in their own zones, whose rules stand in the file. */
export function toCalendar({ name, language, host, url, events }: Calendar): string {
  const calendar = ical({
    name,
    url,
    prodId: { company: host, product: 'El Umiti', language: language.toUpperCase() },
    // A name here would let stamps, which must be in UTC, be written in that zone.
    timezone: { name: null, generator: findRules },
  })
  for (const event of events) {
    calendar.createEvent({
      id: `event-${event.id}@${host}`,
      stamp: event.updatedAt,
      sequence: event.revision,
      lastModified: event.updatedAt,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      start: new ZonedDate(event.startsAt),
      end: new ZonedDate(event.endsAt),
      timezone: event.timeZone,
      summary: event.title,
      url: event.url,
      ...(event.summary && { description: event.summary }),
      ...(event.location && { location: event.location }),
    })
  }
  return calendar.toString()
}

function findRules(timeZone: string): string | null {
  const [rules] = tzlib_get_ical_block(timeZone)
  return rules ?? null
}
