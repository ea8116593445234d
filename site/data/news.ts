import type { Where } from 'payload'
import type { NewsData } from '../parts/props.ts'
import type { Locale } from '../words/locales.ts'
import { getAddress } from './addresses.ts'
import type { NewsDoc } from './documents.ts'
import type { Door, Question } from './door.ts'
import { getText, toText } from './localized.ts'
import { toThumbnail } from './pictures.ts'
import { readRegions, toIds } from './regions.ts'
import { ROWS_PER_PAGE } from './lists.ts'
import type { Asked } from './search.ts'
import { toPublishedIn, toWithin, toYears } from './wheres.ts'

export const NEWS_ROW = ['title', 'slug', 'summary', 'publishedAt', 'image', 'updatedAt']

export const findNews = (door: Door, question: Question = {}) =>
  door.find('news', { sort: '-publishedAt', select: NEWS_ROW, ...question })

export const findNewsItem = (door: Door, slug: string) =>
  door.findOne('news', { slug: { equals: slug } })

export async function readNewsList(door: Door, { filters, days, page }: Asked) {
  const regions = filters.region && toIds(await readRegions(door), filters.region)
  const each: (Where | undefined)[] = [
    regions && { region: { in: regions } },
    toYears('publishedAt', filters.year),
    toWithin('publishedAt', days),
    toPublishedIn(filters.language),
  ]
  const and = each.filter((where) => where !== undefined)
  return findNews(door, { page, limit: ROWS_PER_PAGE, ...(and.length > 0 && { where: { and } }) })
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
