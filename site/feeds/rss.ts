import rss from '@astrojs/rss'
import type { Locale } from '../words/locales.ts'
import { words } from '../words/words.ts'
import { toBase } from './base.ts'

export interface FeedItem {
  /** With the locale, from the root. */
  href: string
  title: string
  summary?: string | undefined
  publishedAt: string
}

interface Feed {
  title: string
  description: string
  /** The feed's own address, with the locale. */
  path: string
  items: readonly FeedItem[]
}

type Context = Parameters<typeof toBase>[0]

/** A feed of one language. It holds only what exists in that language. */
export async function toRss(context: Context, locale: Locale, feed: Feed): Promise<string> {
  const base = toBase(context)
  const self = `<atom:link href="${base}${feed.path}" rel="self" type="application/rss+xml"/>`
  const response = await rss({
    title: `${feed.title} · ${words(locale)('site.name')}`,
    description: feed.description,
    site: `${base}/${locale}/`,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${locale}</language>${self}`,
    items: feed.items.map(({ href, title, summary, publishedAt }) => ({
      link: base + href,
      title,
      pubDate: new Date(publishedAt),
      ...(summary && { description: summary }),
    })),
  })
  return response.text()
}
