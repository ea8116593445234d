import type { APIRoute } from 'astro'
import { toCalendarEvent } from '../../../data/calendar.ts'
import { findEvent } from '../../../data/events.ts'
import { keep } from '../../../data/keep.ts'
import { toBase, toFeed } from '../../../feeds/base.ts'
import { toCalendar } from '../../../feeds/calendar.ts'
import { findLocale } from '../../../words/locales.ts'

export const GET: APIRoute = async (context) => {
  const locale = findLocale(context.params['locale'])
  const { door } = context.locals
  const event = locale && (await findEvent(door, context.params['slug'] ?? ''))
  if (!event) return context.rewrite('/404')
  const base = toBase(context)
  const entry = toCalendarEvent(event, locale, base)
  const host = new URL(base).hostname
  const body = toCalendar({
    name: entry.title,
    language: locale,
    host,
    url: entry.url,
    events: [entry],
  })
  const response = toFeed(body, 'text/calendar')
  response.headers.set('content-disposition', `attachment; filename="${event.slug}.ics"`)
  keep({ response }, door)
  return response
}
