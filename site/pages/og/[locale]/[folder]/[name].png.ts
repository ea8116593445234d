import type { APIRoute } from 'astro'
import { keep } from '../../../../data/keep.ts'
import { findShare } from '../../../../data/share.ts'
import { drawShare } from '../../../../feeds/share-picture.ts'
import { findLocale } from '../../../../words/locales.ts'

export const GET: APIRoute = async (context) => {
  const { locale: asked, folder = '', name = '' } = context.params
  const locale = findLocale(asked)
  const { door } = context.locals
  const share = locale && (await findShare(door, locale, folder, name))
  if (!share) return context.rewrite('/404')
  const picture = await drawShare(share)
  const response = new Response(new Uint8Array(picture), {
    headers: {
      'content-type': 'image/png',
      // what only this visitor may see is kept by nobody on the way
      'cache-control': door.isShared ? 'public, max-age=86400' : 'private, no-store',
    },
  })
  keep({ response }, door, { tags: ['site-settings'] })
  return response
}
