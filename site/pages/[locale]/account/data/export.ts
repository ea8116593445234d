import { Readable } from 'node:stream'
import type { APIContext } from 'astro'
import { readForm, seeOther } from '../../../../layouts/account.ts'
import { findLocale } from '../../../../words/locales.ts'

/** The archive, asked for by a form: a link from elsewhere must not make a browser gather and keep it. */
export async function POST(context: APIContext): Promise<Response> {
  const locale = findLocale(context.params.locale) ?? 'kk'
  const given = await readForm(context)
  const made = await context.locals.verbs.data.exportOwnData(given ?? {})
  if (!made) return seeOther(`/${locale}/account/data/`)
  return new Response(Readable.toWeb(made.stream) as unknown as BodyInit, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${made.name}"`,
      'cache-control': 'no-store',
    },
  })
}

export function GET({ params }: APIContext): Response {
  return seeOther(`/${findLocale(params.locale) ?? 'kk'}/account/data/`)
}
