import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import type { Payload } from 'payload'

import type { Asker } from '../cms/accounts/asker.ts'
import type { Answer } from '../cms/found/answer.ts'
import type { Verbs } from '../cms/verbs.ts'
import type { Figures } from '../cms/figures.ts'
import { createDoor } from './data/door.ts'
import { createReadings } from './data/readings.ts'
import type { Headers } from './headers.ts'
import { openBuilt, openDevelopment } from './renderer.ts'
import { sendTrouble } from './store/trouble.ts'
import { openPageStore } from './store/page-store.ts'
import { isStorable, servePages } from './store/serve.ts'

type Sources = {
  payload: Payload
  answer: Answer
  figures: () => Promise<Figures>
  verbs: (asker: Asker) => Verbs
  findAsker: (req: IncomingMessage) => Promise<Asker>
  siteUrl: string
}

const nobody: Asker = { user: null, address: 'unknown', userAgent: null }

/** The site: assets, stored pages, and Astro behind them for what is not stored. */
export async function openSite({
  dataDir,
  development,
  protecting,
}: {
  dataDir: string
  development: boolean
  /** The headers of every answer. */
  protecting: Headers
}) {
  const renderer = await (development ? openDevelopment() : openBuilt(path.resolve('dist')))
  const onError = (error: unknown) => console.error(error)
  const store = openPageStore({
    folder: path.join(dataDir, 'pages'),
    build: renderer.build,
    onError,
  })
  const readings = createReadings()
  let sources: Sources | undefined

  async function render(req: IncomingMessage, res: ServerResponse) {
    if (!sources) return sendTrouble(req, res, 503)
    const { payload, answer, figures, verbs, findAsker, siteUrl } = sources
    // what may be kept is always read as a visitor reads it, whoever asks first
    const asker = isStorable(req) ? nobody : await findAsker(req)
    // what was drawn for one person is kept by nobody on the way
    if (asker.user) res.setHeader('cache-control', 'private, no-store')
    const search = async (url: URL) => (await answer(url, asker.user as never)).body
    await renderer.render(req, res, {
      door: createDoor(payload, { user: asker.user as never, readings }),
      search,
      figures,
      verbs: verbs(asker),
      user: asker.user,
      halfway: asker.halfway?.due ?? null,
      siteUrl,
    })
  }

  const pages = development ? render : servePages(store, render, protecting)
  return {
    async serve(req: IncomingMessage, res: ServerResponse) {
      if (renderer.serveAsset(req, res)) return
      try {
        await pages(req, res)
      } catch (error) {
        console.error(`Could not render ${req.url}:`, error)
        if (res.headersSent) return void res.destroy()
        sendTrouble(req, res, isAway(error) ? 503 : 500)
      }
    },
    connect(found: Sources) {
      sources = found
    },
    dropPages(tags: Set<string>, upTo: number) {
      readings.drop(tags)
      return tags.has('*') ? store.dropAll(upTo) : store.drop(tags, upTo)
    },
    pagesCursor: store.cursor,
    async close() {
      await renderer.close()
      await store.settled()
    },
  }
}

/** Whether the database could not be asked, so that the same request may well succeed later. */
const isAway = (error: unknown) =>
  /SQLITE_(BUSY|CANTOPEN|IOERR|LOCKED)|ECONNREFUSED|MongoServerSelection/.test(String(error))
