import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Payload } from 'payload'
import type { Answer } from '../cms/found/answer.ts'
import type { Figures } from '../cms/figures.ts'
import { createDoor } from './data/door.ts'
import { sendUnavailable } from './store/unavailable.ts'
import { openPageStore } from './store/page-store.ts'
import { serveAssets } from './store/assets.ts'
import { isStorable, servePages } from './store/serve.ts'

type Sources = { payload: Payload; answer: Answer; figures: () => Promise<Figures>; siteUrl: string }
type Handler = (req: IncomingMessage, res: ServerResponse, next?: (error?: unknown) => void, locals?: object) => Promise<void>
type Options = { dataDir: string; development: boolean }

/** The site: assets, stored pages, and Astro behind them for what is not stored. */
export async function openSite({ dataDir }: Options) {
  const output = path.resolve('dist')
  const build = readFileSync(path.join(output, 'build-id'), 'utf8').trim()
  const { handler } = (await import(pathToFileURL(path.join(output, 'server/entry.mjs')).href)) as { handler: Handler }
  const report = (error: unknown) => console.error(error)
  const store = openPageStore({ folder: path.join(dataDir, 'pages'), build, onError: report })
  const assets = existsSync(path.join(output, 'client')) ? serveAssets(path.join(output, 'client')) : undefined
  let sources: Sources | undefined

  async function render(req: IncomingMessage, res: ServerResponse) {
    if (!sources) return sendUnavailable(req, res)
    const { payload, answer, figures, siteUrl } = sources
    // what may be kept is always read as a visitor reads it, whoever asks first
    const user = isStorable(req) ? null : (await payload.auth({ headers: new Headers(req.headers as Record<string, string>) })).user
    const search = async (url: URL) => (await answer(url)).body
    const locals = { door: createDoor(payload, { user }), search, figures, siteUrl }
    await handler(req, res, undefined, locals)
  }

  const pages = servePages(store, render)
  return {
    async serve(req: IncomingMessage, res: ServerResponse) {
      if (assets?.(req, res)) return
      await pages(req, res)
    },
    connect(found: Sources) {
      sources = found
    },
    dropPages: (tags: Set<string>, upTo: number) => (tags.has('*') ? store.dropAll(upTo) : store.drop(tags, upTo)),
    pagesCursor: store.cursor,
    close: () => store.settled(),
  }
}
