import type { APIContext } from 'astro'
import { toReceiptFacts } from '../../../../data/receipts.ts'
import { findLocale } from '../../../../words/locales.ts'
import { words } from '../../../../words/words.ts'

/** The receipt as a file to keep. */
export async function GET({ params, url, locals }: APIContext): Promise<Response> {
  const locale = findLocale(params.locale) ?? 'kk'
  const number = url.searchParams.get('receipt') ?? ''
  const receipt = await locals.verbs.data.findReceipt({ receipt: number })
  if (!receipt) return new Response(null, { status: 404 })
  const t = words(locale)
  const lines = [
    t('site.name'),
    t('receipt.title'),
    '',
    ...toReceiptFacts(receipt, locale).map(([name, value]) => `${name}: ${value}`),
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${receipt.receipt}.txt"`,
      'cache-control': 'no-store',
    },
  })
}
