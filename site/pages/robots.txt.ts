import type { APIRoute } from 'astro'
import { toBase, toFeed } from '../feeds/base.ts'

/** Lists narrowed by a query are told apart by the pages themselves, which must be read for that. */
export const GET: APIRoute = (context) => {
  const lines = [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api/',
    'Allow: /api/media/file/',
    '',
  ]
  return toFeed([...lines, `Sitemap: ${toBase(context)}/sitemap.xml`, ''].join('\n'), 'text/plain')
}
