import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import en from '../words/en.json' with { type: 'json' }
import kk from '../words/kk.json' with { type: 'json' }
import ru from '../words/ru.json' with { type: 'json' }

/** The felts of tokens.css by day and by night, without its file. */
const style = [
  ':root{color-scheme:light dark;--paper:#fbf8f1;--ink:#10263a;--link:#09718a}',
  '@media (prefers-color-scheme:dark){:root{--paper:#0c1a26;--ink:#eef3f6;--link:#5cc6dc}}',
  'body{font:1.1rem/1.55 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem;background:var(--paper);color:var(--ink)}',
  'h1{line-height:1.15}a{color:var(--link)}',
].join('')
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; frame-ancestors 'none'`

const words: Record<string, Record<string, string>> = { kk, ru, en }

/**
 * What is sent when a page can be neither rendered nor found in the store, in words alone, since
 * whatever broke must not break this too: 503 while the database is away, 500 for all else.
 */
export function sendTrouble(req: IncomingMessage, res: ServerResponse, status: 500 | 503) {
  const name = status === 503 ? 'unavailable' : 'broken'
  const locale = /^\/(kk|ru|en)(\/|$)/.exec(req.url ?? '')?.[1] ?? 'kk'
  const say = words[locale]!
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">${status === 503 ? '<meta http-equiv="refresh" content="5">' : ''}
<title>${say[`${name}.title`]}</title><style>${style}</style>
<h1>${say[`${name}.title`]}</h1><p>${say[`${name}.text`]}</p><p><a href="/${locale}/">${say['site.name']}</a></p></html>`
  res.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': policy,
    ...(status === 503 && { 'retry-after': '5' }),
  })
  res.end(html)
}
