import type { IncomingMessage, ServerResponse } from 'node:http'
import en from '../words/en.json' with { type: 'json' }
import kk from '../words/kk.json' with { type: 'json' }
import ru from '../words/ru.json' with { type: 'json' }

const words: Record<string, Record<string, string>> = { kk, ru, en }

/** The answer while the database is not there and the page is not stored: what happened and what to do. */
export function sendUnavailable(req: IncomingMessage, res: ServerResponse) {
  const locale = /^\/(kk|ru|en)(\/|$)/.exec(req.url ?? '')?.[1] ?? 'kk'
  const say = words[locale]!
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="5">
<title>${say['unavailable.title']}</title><style>:root{color-scheme:light dark}body{font:1.1rem/1.55 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem}</style>
<h1>${say['unavailable.title']}</h1><p>${say['unavailable.text']}</p></html>`
  res.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '5', 'cache-control': 'no-store' })
  res.end(html)
}
