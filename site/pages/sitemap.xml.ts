import type { APIRoute } from 'astro'
import { keep } from '../data/keep.ts'
import { findSitemaps } from '../data/sitemaps.ts'
import { toBase, toFeed } from '../feeds/base.ts'
import { toSitemapIndex } from '../feeds/sitemap.ts'

export const GET: APIRoute = async (context) => {
  const { door } = context.locals
  const names = await findSitemaps(door)
  const response = toFeed(toSitemapIndex(names, toBase(context)), 'application/xml')
  keep({ response }, door)
  return response
}
