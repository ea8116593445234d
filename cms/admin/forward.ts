import {
  Agent,
  request,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http'
import type { Duplex } from 'node:stream'
import { chooseLanguage } from './language.ts'
import { createPolicy, newNonce } from './policy.ts'

const host = '127.0.0.1'
// shorter than the admin keeps a connection, or a request may meet a closing one
const agent = new Agent({ keepAlive: true, keepAliveMsecs: 10_000, timeout: 120_000 })

/** Whether the admin's process answers this address: its pages and its scripts. */
export const isAdminPath = (pathname: string) => /^\/(admin|_next)(\/|$)/.test(pathname)

/** The site's page that takes the place of one of the admin's: people sign in once, and in one place. */
export function findSitePage(pathname: string, search: string): string | undefined {
  const page = /^\/admin\/(login|forgot|reset|create-first-user)(\/|$)/.exec(pathname)?.[1]
  if (!page) return undefined
  if (page === 'forgot') return '/kk/reset/'
  const next = new URLSearchParams(search).get('redirect') ?? '/admin'
  return `/kk/sign-in/?next=${encodeURIComponent(next)}`
}

/** Passes a request on to the admin's process and its answer back, both as streams. */
export function proxyAdmin(req: IncomingMessage, res: ServerResponse, port: number): void {
  const policy = createPolicy(newNonce())
  res.setHeader('content-security-policy', policy)
  const headers = { ...toForwarded(req), 'content-security-policy': policy }
  const onward = request(
    { host, port, agent, method: req.method, path: req.url, headers },
    (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(res)
      answer.on('error', () => res.destroy())
    },
  )
  // the agent only says that nothing has been heard for two minutes
  onward.on('timeout', () => onward.destroy())
  onward.on('error', () => sayAway(res))
  res.on('close', () => {
    if (!res.writableFinished) onward.destroy()
  })
  req.pipe(onward)
}

/** That the admin cannot answer now, without words: the browser asks again by itself. */
export function sayAway(res: ServerResponse): void {
  if (res.headersSent) return void res.destroy()
  res.writeHead(503, {
    'content-type': 'text/plain; charset=utf-8',
    'retry-after': '2',
    refresh: '2',
  })
  res.end('503')
}

/** The same for a web socket, which development uses to reload what has changed. */
export function proxyAdminUpgrade(
  req: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  port: number,
): void {
  const onward = request({
    host,
    port,
    method: req.method,
    path: req.url,
    headers: { ...toForwarded(req), ...hopHeaders(req) },
  })
  onward.on('upgrade', (answer, admin, first) => {
    const lines = answer.rawHeaders.flatMap((name, i, all) =>
      i % 2 === 0 ? [`${name}: ${all[i + 1]}`] : [],
    )
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`)
    if (first.length > 0) socket.write(first)
    if (head.length > 0) admin.write(head)
    admin.pipe(socket).pipe(admin)
    admin.on('error', () => socket.destroy())
    socket.on('error', () => admin.destroy())
  })
  onward.on('response', () => socket.destroy())
  onward.on('error', () => socket.destroy())
  onward.end()
}

const hopHeaders = (req: IncomingMessage): OutgoingHttpHeaders => ({
  connection: req.headers.connection,
  upgrade: req.headers.upgrade,
})

/**
 * The headers of the request with what the admin must know of the connection it does not see. What the
 * client says of itself in X-Forwarded-* is replaced: anybody can write it.
 */
function toForwarded(req: IncomingMessage): OutgoingHttpHeaders {
  const { connection: _, upgrade: __, ...headers } = req.headers
  return {
    ...headers,
    'accept-language': chooseLanguage(headers['accept-language']),
    'x-forwarded-for': req.socket.remoteAddress,
    'x-forwarded-host': headers.host,
    'x-forwarded-proto': process.env.SITE_URL?.startsWith('https:') ? 'https' : 'http',
  }
}
