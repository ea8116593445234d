import type { APIRoute } from 'astro'
import { getAddress } from '../../../data/addresses.ts'
import { findOpenCalls } from '../../../data/calls.ts'
import { keep } from '../../../data/keep.ts'
import { toFeed } from '../../../feeds/base.ts'
import { toRss } from '../../../feeds/rss.ts'
import { formatMoment } from '../../../text/dates.ts'
import { findLocale } from '../../../words/locales.ts'
import { words } from '../../../words/words.ts'

export const GET: APIRoute = async (context) => {
  const locale = findLocale(context.params['locale'])
  if (!locale) return context.rewrite('/404')
  const t = words(locale)
  const { door } = context.locals
  const { docs } = await findOpenCalls(door, new Date(), {
    limit: 50,
    sort: '-opensAt',
    select: ['title', 'slug', 'summary', 'opensAt', 'closesAt'],
  })
  const items = docs.flatMap((call) => {
    const title = call.title?.[locale]
    const closes = t('call.closes', { moment: formatMoment(call.closesAt, locale, { zone: true }) })
    const summary = [call.summary?.[locale], closes].filter(Boolean).join(' ')
    return title
      ? [{ href: getAddress('calls', call, locale), title, summary, publishedAt: call.opensAt }]
      : []
  })
  const feed = {
    title: t('nav.calls'),
    description: t('calls.lead'),
    path: `/${locale}/calls/rss.xml`,
    items,
  }
  const response = toFeed(await toRss(context, locale, feed), 'application/rss+xml')
  keep({ response }, door, { until: docs.map(({ closesAt }) => closesAt) })
  return response
}
