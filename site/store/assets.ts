import { readdirSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

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

type Asset = { headers: Record<string, string>; identity: Buffer; br?: Buffer; gzip?: Buffer }

/** The files of the build, read and compressed once and served from memory; says whether it has answered. */
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
    const encoding =
      asset.br && accepted.includes('br')
        ? 'br'
        : asset.gzip && accepted.includes('gzip')
          ? 'gzip'
          : 'identity'
    const body = asset[encoding]!
    res.writeHead(200, {
      ...asset.headers,
      'content-length': body.length,
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    })
    res.end(req.method === 'HEAD' ? undefined : body)
    return true
  }
}

function readAsset(file: string, name: string): Asset {
  const extension = path.extname(file)
  const identity = readFileSync(file)
  const hashed = name.startsWith('_astro')
  return {
    identity,
    ...(compressible.has(extension) && {
      br: brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      gzip: gzipSync(identity, { level: 9 }),
    }),
    headers: {
      'content-type': types[extension] ?? 'application/octet-stream',
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
    },
  }
}
