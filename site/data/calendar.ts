import type { CalendarEntry } from '../../cms/registrations/calendar.ts'
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
    revision: event.revision ?? 0,
    cancelled: Boolean(event.cancelled),
  }
}

/** An event in the calendar of somebody registered: the same entry, with the way in online. */
export function toPersonalEntry(entry: CalendarEntry, locale: Locale, base: string): CalendarEvent {
  const places = [entry.venue, entry.address, entry.region].map((texts) => toPlain(texts, locale))
  const { id, startsAt, endsAt, timeZone, updatedAt, revision, cancelled, onlineUrl } = entry
  const summary = [toPlain(entry.summary, locale), onlineUrl].filter(Boolean).join('\n')
  return {
    id,
    title: getText(entry.title, locale).text,
    summary: summary || undefined,
    location: places.filter(Boolean).join(', ') || onlineUrl || undefined,
    url: base + getAddress('events', entry, locale),
    startsAt,
    endsAt,
    timeZone,
    updatedAt,
    revision,
    cancelled,
  }
}
