import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import en from './first-administrator.en.json' with { type: 'json' }
import kk from './first-administrator.kk.json' with { type: 'json' }
import ru from './first-administrator.ru.json' with { type: 'json' }
import type { createFirstAdministrator } from './first-administrator.ts'

const style = `:root{color-scheme:light dark}body{font:1rem/1.55 system-ui,sans-serif;max-width:28rem;margin:3rem auto;padding:0 1rem}
input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.6rem;margin:.2rem 0 1rem}button{font:inherit;padding:.7rem 1.2rem}
[role=alert]{border-left:4px solid #b4432f;padding-left:1rem}nav a{margin-right:1rem}`
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

type Words = typeof kk
const languages: Record<string, Words> = { kk, ru, en }

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The page behind the one-time link: a plain form, kept filled in when something is wrong with it. */
export function serveFirstAdministrator(first: ReturnType<typeof createFirstAdministrator>) {
  return async (req: IncomingMessage, res: ServerResponse) => {
    const url = new URL(req.url!, 'http://localhost')
    const given = req.method === 'POST' ? await readForm(req) : Object.fromEntries(url.searchParams)
    const locale = languages[given.locale ?? ''] ? given.locale! : 'kk'
    const words = languages[locale]!
    if (req.method === 'POST') {
      const result = await first.create(given)
      if (result.ok) {
        res.writeHead(303, { location: '/admin' })
        return void res.end()
      }
      return sendPage(
        res,
        result.reason === 'first.link' || result.reason === 'first.exists' ? 403 : 422,
        locale,
        words,
        given,
        words[result.reason],
      )
    }
    sendPage(res, 200, locale, words, given)
  }
}

async function readForm(req: IncomingMessage): Promise<Record<string, string>> {
  let text = ''
  for await (const chunk of req) {
    text += chunk
    if (text.length > 10_000) break
  }
  return Object.fromEntries(new URLSearchParams(text))
}

function sendPage(
  res: ServerResponse,
  status: number,
  locale: string,
  words: Words,
  given: Record<string, string>,
  problem?: string,
) {
  const value = (name: string) => escape(given[name] ?? '')
  const field = (name: 'name' | 'email' | 'password', type: string, more = '') =>
    `<p><label for="${name}">${words[name]}</label><input id="${name}" name="${name}" type="${type}" required ${more} value="${name === 'password' ? '' : value(name)}"></p>`
  const links = Object.keys(languages)
    .map(
      (each) =>
        `<a href="?token=${value('token')}&amp;locale=${each}" lang="${each}">${languages[each]!.language}</a>`,
    )
    .join(' ')
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><title>${words.title}</title>
<style>${style}</style>
<nav>${links}</nav><h1>${words.title}</h1>${problem ? `<p role="alert">${problem}</p>` : ''}<p>${words.explanation}</p>
<form method="post" action="/first-administrator"><input type="hidden" name="token" value="${value('token')}"><input type="hidden" name="locale" value="${locale}">
${field('name', 'text', 'autocomplete="name"')}${field('email', 'email', 'autocomplete="email"')}${field('password', 'password', 'minlength="10" autocomplete="new-password"')}
<button>${words.create}</button></form></html>`
  res.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'content-security-policy': policy,
  })
  res.end(html)
}
