import type { CalendarEvent } from '../feeds/calendar.ts'
import type { Locale } from '../words/locales.ts'
import { getAddress } from './addresses.ts'
import type { EventDoc } from './documents.ts'
import { getText, toPlain } from './localized.ts'
import { toRegion } from './regions.ts'

/** An event as calendars take it. A calendar knows no languages: the best one there is stands in it. */
export function toCalendarEvent(event: EventDoc, locale: Locale, base: string): CalendarEvent {
  const places = [
    toPlain(event.venue, locale),
    toPlain(event.address, locale),
    toRegion(event.region, locale),
  ]
  return {
    id: event.id,
    title: getText(event.title, locale).text,
    summary: toPlain(event.summary, locale),
    location: places.filter(Boolean).join(', ') || undefined,
    url: base + getAddress('events', event, locale),
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    timeZone: event.timeZone,
    updatedAt: event.updatedAt,
  }
}
