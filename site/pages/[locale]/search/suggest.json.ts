import type { APIRoute } from 'astro'
import { findSuggestions } from '../../../data/suggest.ts'
import { findLocale } from '../../../words/locales.ts'

/** What may be meant by the letters typed so far, by kinds; as the asker may find it. */
export const GET: APIRoute = async ({ params, url, locals }) => {
  const locale = findLocale(params['locale'])
  if (!locale) return new Response(null, { status: 404 })
  const found = await findSuggestions(locals.search, url, locale)
  return Response.json(found, { headers: { 'cache-control': 'no-store' } })
}
