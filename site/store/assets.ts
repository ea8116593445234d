import { readdirSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const compressible = new Set(['.css', '.js', '.mjs', '.json', '.webmanifest', '.svg', '.txt'])

const compressors = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
}
type Encoding = keyof typeof compressors
const encodings = Object.keys(compressors) as Encoding[]

type Asset = {
  headers: Record<string, string>
  identity: Buffer
  isCompressible: boolean
  /** Made when first asked for: a start does not wait for them. */
  compressed: Partial<Record<Encoding, Promise<Buffer>>>
}

/** The files of the build, read once and served from memory; says whether it answers. */
export function serveAssets(folder: string) {
  const assets = new Map<string, Asset>()
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const file = path.join(folder, name)
    if (statSync(file).isFile())
      assets.set(`/${name.split(path.sep).join('/')}`, readAsset(file, name))
  }
  return (req: IncomingMessage, res: ServerResponse): boolean => {
    const asset = assets.get(req.url!.split('?', 1)[0]!)
    if (!asset || (req.method !== 'GET' && req.method !== 'HEAD')) return false
    const accepted = String(req.headers['accept-encoding'] ?? '')
    const encoding = asset.isCompressible
      ? encodings.find((each) => accepted.includes(each))
      : undefined
    void send(asset, encoding, req, res)
    return true
  }
}

async function send(
  { headers, identity, compressed }: Asset,
  encoding: Encoding | undefined,
  { method }: IncomingMessage,
  res: ServerResponse,
) {
  const body = encoding
    ? await (compressed[encoding] ??= compressors[encoding](identity))
    : identity
  res.writeHead(200, {
    ...headers,
    'content-length': body.length,
    ...(encoding && { 'content-encoding': encoding }),
  })
  res.end(method === 'HEAD' ? undefined : body)
}

function readAsset(file: string, name: string): Asset {
  const extension = path.extname(file)
  const identity = readFileSync(file)
  const hashed = name.startsWith('_astro')
  return {
    identity,
    isCompressible: compressible.has(extension),
    compressed: {},
    headers: {
      'content-type': types[extension] ?? 'application/octet-stream',
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
    },
  }
}
