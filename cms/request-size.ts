import type { IncomingMessage } from 'node:http'

const mebibyte = 1024 * 1024

/** The most bytes a request may bring: a file and its fields, or the data of one document. */
const mostOf = (contentType = '') =>
  contentType.startsWith('multipart/') ? 16 * mebibyte : 2 * mebibyte

/** Whether a request says that it brings more than we take; one that says nothing is cut off as it grows. */
export const isTooLarge = ({ headers }: IncomingMessage) =>
  Number(headers['content-length'] ?? 0) > mostOf(headers['content-type'])

/** The most that any request brings: the files of a form, or a piece of one. As astro.config.mjs says for pages. */
export const isBeyondAll = ({ headers }: IncomingMessage) =>
  Number(headers['content-length'] ?? 0) > 20 * mebibyte

/** The body of the request, broken off where it grows beyond what we take. */
export async function* limitBody(req: IncomingMessage): AsyncGenerator<Uint8Array> {
  const most = mostOf(req.headers['content-type'])
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) throw new Error('The request is larger than it may be')
    yield chunk
  }
}
