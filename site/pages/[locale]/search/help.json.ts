import type { APIRoute } from 'astro'
import { kinds } from '../../../../search/document.ts'
import { findHelp } from '../../../data/help.ts'
import { parseAsked } from '../../../data/search.ts'
import { findLocale } from '../../../words/locales.ts'

const PATHS = { profiles: 'people', mentors: 'mentors' } as const

/** What to try where a question found nothing; `list` names the directory that asks. */
export const GET: APIRoute = async ({ params, url, locals }) => {
  const locale = findLocale(params['locale'])
  if (!locale) return new Response(null, { status: 404 })
  const list = url.searchParams.get('list') ?? ''
  const directory = list === 'profiles' || list === 'mentors' ? list : undefined
  const here = new URL(`/${locale}/${directory ? PATHS[directory] : 'search'}/`, url)
  here.search = url.search
  here.searchParams.delete('list')
  const kind = directory ?? kinds.find((each) => each === url.searchParams.get('kind'))
  const asked = parseAsked(here, directory)
  const help = await findHelp(locals.search, { url: here, kind, locale, asked })
  return Response.json(help, { headers: { 'cache-control': 'no-store' } })
}
