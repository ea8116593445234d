import type { Where } from 'payload'
import type { NewsData } from '../parts/props.ts'
import type { Locale } from '../words/locales.ts'
import { getAddress } from './addresses.ts'
import type { NewsDoc } from './documents.ts'
import type { Door, Question } from './door.ts'
import { getText, toText } from './localized.ts'
import { toThumbnail } from './pictures.ts'
import { readRegions, toIds } from './regions.ts'
import type { Asked } from './search.ts'

export const NEWS_PER_PAGE = 20

const ROW = ['title', 'slug', 'summary', 'publishedAt', 'image', 'updatedAt']

export const findNews = (door: Door, question: Question = {}) =>
  door.find('news', { sort: '-publishedAt', select: ROW, ...question })

export const findNewsItem = (door: Door, slug: string) =>
  door.findOne('news', { slug: { equals: slug } })

export async function readNewsList(door: Door, { filters, page }: Asked) {
  const regions = filters.region && toIds(await readRegions(door), filters.region)
  const each: (Where | undefined)[] = [
    regions && { region: { in: regions } },
    filters.year && { or: filters.year.map((year) => toYear(year)) },
  ]
  const and = each.filter((where) => where !== undefined)
  return findNews(door, { page, limit: NEWS_PER_PAGE, ...(and.length > 0 && { where: { and } }) })
}

/** The search tells years by the stored moment, so the list does as well. */
function toYear(year: string): Where {
  const from = `${Number(year) || 0}`.padStart(4, '0')
  const to = `${(Number(year) || 0) + 1}`.padStart(4, '0')
  return {
    and: [
      { publishedAt: { greater_than_equal: `${from}-01-01T00:00:00.000Z` } },
      { publishedAt: { less_than: `${to}-01-01T00:00:00.000Z` } },
    ],
  }
}

export function toNewsData(news: NewsDoc, locale: Locale): NewsData {
  return {
    href: getAddress('news', news, locale),
    title: getText(news.title, locale),
    summary: toText(news.summary, locale),
    publishedAt: news.publishedAt,
    picture: toThumbnail(news.image, locale),
  }
}
