import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { SanitizedConfig } from 'payload'
import { answerPatiently } from './database/again.ts'
import { isRequestsFault } from './request-fault.ts'
import { isTooLarge, limitBody } from './request-size.ts'

/** The request of node:http as the web's Request, its body streamed. */
export function toWebRequest(req: IncomingMessage, origin: string): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined) headers.append(name, each)
  }
  const bodied = req.method !== 'GET' && req.method !== 'HEAD'
  return new Request(new URL(req.url!, origin), {
    method: req.method!,
    headers,
    ...(bodied && {
      body: Readable.toWeb(Readable.from(limitBody(req))) as unknown as BodyInit,
      duplex: 'half',
    }),
  } as RequestInit)
}

/** Sends the web's Response through node:http. */
export async function sendWebResponse(response: Response, res: ServerResponse) {
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers)
  const cookies = response.headers.getSetCookie()
  if (cookies.length) headers['set-cookie'] = cookies
  res.writeHead(response.status, headers)
  if (!response.body) return void res.end()
  await pipeline(Readable.fromWeb(response.body as ReadableStream), res).catch(() => res.destroy())
}

/** Payload's REST API on plain node:http: the admin's Next server need not run for it. */
export function serveApi(config: SanitizedConfig | Promise<SanitizedConfig>, origin: string) {
  return async (req: IncomingMessage, res: ServerResponse) => {
    if (isTooLarge(req)) {
      res.writeHead(413, { 'content-type': 'application/json', connection: 'close' })
      return void res.end(
        JSON.stringify({
          errors: [{ message: 'Too large: 15 MB for a file, 2 MB for anything else.' }],
        }),
      )
    }
    const response = await answer(config, req, origin)
    // what one person is told is kept by nobody on the way; a file says itself how long it may be
    if (!response.headers.has('cache-control') && !isFile(req))
      response.headers.set('cache-control', 'no-store')
    await sendWebResponse(response, res)
  }
}

const isFile = ({ url }: IncomingMessage) => url!.startsWith('/api/media/file/')

const refuse = (status: number, message: string) =>
  Response.json({ errors: [{ message }] }, { status })

/** Payload's answer, or what we say where it has none: it breaks before its own errors are caught. */
async function answer(
  config: SanitizedConfig | Promise<SanitizedConfig>,
  req: IncomingMessage,
  origin: string,
): Promise<Response> {
  try {
    const response = await answerPatiently(config, toWebRequest(req, origin))
    // what is switched off, and a file that is not on the disk, are not there for whoever asks
    const missing = response.status === 501 || (response.status === 500 && isFile(req))
    return missing ? refuse(404, 'Not found') : response
  } catch (error) {
    if (!isRequestsFault(error)) throw error
    return refuse(400, 'The request cannot be understood.')
  }
}
