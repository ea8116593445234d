import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

export const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

/** What is kept of a rendered page beside its bytes. */
export type PageRecord = {
  path: string
  tags: string[]
  /** From this moment (ms since 1970) the page no longer tells the truth; absent where only a change can make it so. */
  until?: number
  etag: string
  headers: Record<string, string>
}

export type StoredPage = { record: PageRecord; bodies: Record<Encoding, Buffer> }

export type Rendered = { status: number; headers: Record<string, string>; body: Buffer }

export const tagsHeader = 'x-page-tags'
export const untilHeader = 'x-page-until'

const kept = [
  'content-type',
  'content-language',
  'link',
  'content-disposition',
  'x-robots-tag',
  'content-security-policy',
]

export async function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return body
  if (encoding === 'gzip') return compressGzip(body, { level: 6 })
  return compressBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}

/** The page to keep, or nothing when the answer is not one to keep. */
export async function toStoredPage(
  path: string,
  { status, headers, body }: Rendered,
): Promise<StoredPage | undefined> {
  const tags = headers[tagsHeader]
  if (status !== 200 || tags === undefined || headers['set-cookie']) return undefined
  const until = headers[untilHeader] ? Date.parse(headers[untilHeader]) : Number.NaN
  const [br, gz] = await Promise.all([compress(body, 'br'), compress(body, 'gzip')])
  return {
    record: {
      path,
      tags: tags
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
      ...(Number.isNaN(until) ? {} : { until }),
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      headers: Object.fromEntries(
        kept.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])),
      ),
    },
    bodies: { br, gzip: gz, identity: body },
  }
}
