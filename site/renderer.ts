import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { serveAssets } from './store/assets.ts'

type Handler = (
  req: IncomingMessage,
  res: ServerResponse,
  next: undefined,
  locals: object,
) => Promise<void>

export type Renderer = {
  /** Names the build: pages stored by another one are not shown. */
  build: string
  render: (req: IncomingMessage, res: ServerResponse, locals: object) => Promise<void>
  serveAsset: (req: IncomingMessage, res: ServerResponse) => boolean
  close: () => Promise<void>
}

/** Astro as it was built. */
export async function openBuilt(output: string): Promise<Renderer> {
  const build = readFileSync(path.join(output, 'build-id'), 'utf8').trim()
  const { handler } = (await import(pathToFileURL(path.join(output, 'server/entry.mjs')).href)) as {
    handler: Handler
  }
  return {
    build,
    render: (req, res, locals) => handler(req, res, undefined, locals),
    serveAsset: serveAssets(path.join(output, 'client')),
    close: async () => {},
  }
}

/** Astro's own server for development, which renders every page from its source. */
export async function openDevelopment(): Promise<Renderer> {
  const { dev } = await import('astro')
  const server = await dev({ logLevel: 'warn', server: { host: '127.0.0.1', port: 0 } })
  return {
    build: 'development',
    async render(req, res, locals) {
      // where Astro looks for what an outer server gives a request
      Reflect.set(req, Symbol.for('astro.locals'), locals)
      server.handle(req, res)
    },
    serveAsset: () => false,
    close: () => server.stop(),
  }
}
