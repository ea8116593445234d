import type { APIRoute } from 'astro'
import { toCalendarEvent } from '../../data/calendar.ts'
import { findComingEvents } from '../../data/events.ts'
import { keep } from '../../data/keep.ts'
import { toBase, toFeed } from '../../feeds/base.ts'
import { toCalendar } from '../../feeds/calendar.ts'
import { findLocale } from '../../words/locales.ts'
import { words } from '../../words/words.ts'

const DAY = 86_400_000

/** The coming events and those of the last thirty days, so that a calendar does not lose them at once. */
export const GET: APIRoute = async (context) => {
  const locale = findLocale(context.params['locale'])
  if (!locale) return context.rewrite('/404')
  const t = words(locale)
  const base = toBase(context)
  const { door } = context.locals
  const since = new Date(Date.now() - 30 * DAY)
  const { docs } = await findComingEvents(door, since, {
    limit: 500,
    select: [
      'title',
      'slug',
      'summary',
      'venue',
      'address',
      'region',
      'startsAt',
      'endsAt',
      'timeZone',
      'updatedAt',
      'revision',
      'cancelled',
    ],
  })
  const body = toCalendar({
    name: `${t('site.name')}: ${t('nav.events')}`,
    language: locale,
    host: new URL(base).hostname,
    url: `${base}/${locale}/events.ics`,
    events: docs.map((event) => toCalendarEvent(event, locale, base)),
  })
  const response = toFeed(body, 'text/calendar')
  keep({ response }, door, { until: docs.map(({ endsAt }) => endsAt) })
  return response
}
