import { ServerResponse, type IncomingMessage } from 'node:http'
import type { Rendered } from './stored-page.ts'

type Handler = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>

/** Runs a handler written for node:http and gives what it would have sent. */
export function capture(handler: Handler, req: IncomingMessage): Promise<Rendered> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const headers: Record<string, string> = {}
    const res = new ServerResponse(req)
    const take = (chunk: unknown, encoding?: unknown) => {
      if (typeof chunk === 'string')
        chunks.push(
          Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'),
        )
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
    }
    const called = (...rest: unknown[]) => {
      const callback = rest.find((each) => typeof each === 'function') as (() => void) | undefined
      if (callback) queueMicrotask(callback)
    }
    res.writeHead = ((status: number, ...rest: unknown[]) => {
      res.statusCode = status
      const given = rest.at(-1)
      if (given && typeof given === 'object') {
        for (const [name, value] of Object.entries(given))
          headers[name.toLowerCase()] = String(value)
      }
      return res
    }) as typeof res.writeHead
    res.write = ((chunk: unknown, ...rest: unknown[]) => {
      take(chunk, rest[0])
      called(...rest)
      return true
    }) as typeof res.write
    res.end = ((chunk?: unknown, ...rest: unknown[]) => {
      if (typeof chunk !== 'function') take(chunk, rest[0])
      for (const [name, value] of Object.entries(res.getHeaders())) headers[name] ??= String(value)
      resolve({ status: res.statusCode, headers, body: Buffer.concat(chunks) })
      called(chunk, ...rest)
      res.emit('finish')
      res.emit('close')
      return res
    }) as typeof res.end
    // a render that fails midway destroys its response
    res.destroy = ((error?: Error) => {
      reject(error ?? new Error(`The render of ${req.url} was broken off`))
      return res
    }) as typeof res.destroy
    Promise.resolve(handler(req, res)).catch(reject)
  })
}
