import type { APIRoute } from 'astro'
import { keep } from '../../data/keep.ts'
import { findEntries } from '../../data/sitemaps.ts'
import { toBase, toFeed } from '../../feeds/base.ts'
import { toSitemap } from '../../feeds/sitemap.ts'

export const GET: APIRoute = async (context) => {
  const { door } = context.locals
  const entries = await findEntries(door, context.params['name'] ?? '')
  if (!entries) return context.rewrite('/404')
  const response = toFeed(toSitemap(entries, toBase(context)), 'application/xml')
  keep({ response }, door, { tags: ['pages'] })
  return response
}
