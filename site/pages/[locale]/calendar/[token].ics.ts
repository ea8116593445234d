import type { APIRoute } from 'astro'
import { toPersonalEntry } from '../../../data/calendar.ts'
import { toBase, toFeed } from '../../../feeds/base.ts'
import { toCalendar } from '../../../feeds/calendar.ts'
import { findLocale } from '../../../words/locales.ts'
import { words } from '../../../words/words.ts'

/** One person's events, for whoever holds the secret address. Kept by nobody on the way. */
export const GET: APIRoute = async (context) => {
  const locale = findLocale(context.params['locale'])
  const { token } = context.params
  const entries = locale && (await context.locals.verbs.registrations.readCalendar({ token }))
  if (!entries) return context.rewrite('/404')
  const base = toBase(context)
  const body = toCalendar({
    name: `${words(locale)('site.name')}: ${words(locale)('registrations.calendar')}`,
    language: locale,
    host: new URL(base).hostname,
    url: `${base}/${locale}/account/registrations/`,
    events: entries.map((entry) => toPersonalEntry(entry, locale, base)),
  })
  const response = toFeed(body, 'text/calendar')
  response.headers.set('cache-control', 'private, no-store')
  return response
}
