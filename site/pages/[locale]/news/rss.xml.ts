import type { APIRoute } from 'astro'
import { getAddress } from '../../../data/addresses.ts'
import { keep } from '../../../data/keep.ts'
import { findNews } from '../../../data/news.ts'
import { toFeed } from '../../../feeds/base.ts'
import { toRss } from '../../../feeds/rss.ts'
import { findLocale } from '../../../words/locales.ts'
import { words } from '../../../words/words.ts'

export const GET: APIRoute = async (context) => {
  const locale = findLocale(context.params['locale'])
  if (!locale) return context.rewrite('/404')
  const t = words(locale)
  const { door } = context.locals
  const { docs } = await findNews(door, { limit: 50 })
  const items = docs.flatMap((news) => {
    const title = news.title?.[locale]
    const summary = news.summary?.[locale] ?? undefined
    return title
      ? [{ href: getAddress('news', news, locale), title, summary, publishedAt: news.publishedAt }]
      : []
  })
  const feed = {
    title: t('nav.news'),
    description: t('news.lead'),
    path: `/${locale}/news/rss.xml`,
    items,
  }
  const response = toFeed(await toRss(context, locale, feed), 'application/rss+xml')
  keep({ response }, door)
  return response
}
