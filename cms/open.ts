import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { openSearch } from '../search/open.ts'
import type { Environment } from '../environment.ts'
import { followHousekeeping } from './accounts/housekeeping.ts'
import { createFirstAdministrator } from './accounts/first-administrator.ts'
import { serveFirstAdministrator } from './accounts/first-administrator-page.ts'
import { findAsker } from './accounts/find-asker.ts'
import { followCalls } from './alerts/follow.ts'
import { serveApi } from './api.ts'
import { noteHead } from './audit/verify.ts'
import { flushViews } from './audit/views.ts'
import { keepAvailability } from './availability.ts'
import { findLogName, follow, getLastSeq } from './changes/follow.ts'
import { listTagsOf, tagsOf } from './changes/tags.ts'
import { followClock } from './consent/clock.ts'
import type { Progress } from './console.ts'
import { openDatabasePatiently } from './database/wait.ts'
import { runJobs } from './editing/schedule.ts'
import { replayErasures } from './erasure/replay.ts'
import { createFigures } from './figures.ts'
import { createAnswer } from './found/answer.ts'
import { keepEngine } from './found/engine-of.ts'
import { feedSearch } from './found/feed.ts'
import { feedServer } from './found/feed-server.ts'
import { followOutbox } from './mail/send.ts'
import { noteOldPortraits } from './protection/portraits.ts'
import { followEvents } from './registrations/follow.ts'
import { followSearches } from './searches/follow.ts'
import { seedOnce, seedRegionsOnce } from './seed/once.ts'
import { fillTitleKeys } from './title-search/fill.ts'
import { createVerbs } from './verbs.ts'

type Options = {
  environment: Environment
  progress: Progress
  /** Hears which pages a change touches, and how far in the log that is. */
  dropPages: (tags: Set<string>, upTo: number) => Promise<void>
  pagesCursor: () => number
}

export type Cms = Awaited<ReturnType<typeof openCms>>

/** The database, the change log's two readers, the API and the search, ready to be asked. */
export async function openCms({ environment, progress, dropPages, pagesCursor }: Options) {
  const { DATA_DIR: dataDir, SITE_URL: origin } = environment
  progress.step('Opening the database')
  const { default: config } = await import('./payload.config.ts')
  const payload = await openDatabasePatiently(config, environment, progress)
  if (environment.SEED === 'demo') await seedOnce(payload, { dataDir, progress })
  else await seedRegionsOnce(payload)

  // a restored database is made to forget again before anybody is shown it
  await replayErasures(payload, dataDir)
  await noteOldPortraits(payload)
  const { MEILI_URL: url, MEILI_KEY: key } = environment
  const engine = await openSearch({
    dataDir,
    log: (sentence) => payload.logger.warn(sentence),
    server: url ? { url, key, source: await findLogName(payload) } : undefined,
  })
  const feed = await feedSearch(payload, engine, {
    onProgress: (done) => progress.step('Indexing', done),
    // a list drawn from the index before it had heard of the change may have been stored since the first drop
    onApplied: (changes) => dropPages(listTagsOf(changes), 0),
  })
  const last = await getLastSeq(payload)
  // pages of a log this database does not have are of another database
  if (pagesCursor() > last) await dropPages(new Set(['*']), last)
  let pages = pagesCursor()
  const pagesReader = follow(
    payload,
    () => pages,
    async (changes) => {
      await dropPages(tagsOf(changes), changes.at(-1)!.seq)
      pages = changes.at(-1)!.seq
    },
  )
  await feed.caughtUp()
  const serverFeed = engine.server && feedServer(payload, engine.server)
  const jobs = runJobs(payload)
  const outbox = followOutbox(payload)
  const house = followHousekeeping(payload)
  const clock = followClock(payload)
  const availability = await keepAvailability(payload, dataDir)
  const events = followEvents(payload)
  const calls = followCalls(payload)
  const searches = await followSearches(payload)
  const titles = fillTitleKeys(payload)
  await noteHead(payload, dataDir)
  keepEngine(payload, engine)
  const answer = createAnswer(engine, feed.regionName)
  const find = findAsker(payload)
  const api = serveApi(config, origin)
  const first = createFirstAdministrator(payload, dataDir)

  return {
    payload,
    answer,
    verbs: createVerbs(payload),
    findAsker: find,
    figures: createFigures(payload, () => pages),
    async serve(req: IncomingMessage, res: ServerResponse) {
      const url = new URL(req.url!, origin)
      if (url.pathname === '/api/search') {
        const { user } = await find(req)
        const { status, body } = await answer(url, user as never)
        const text = JSON.stringify(body)
        res.writeHead(status, {
          'content-type': 'application/json; charset=utf-8',
          'cache-control': 'no-store',
        })
        return void res.end(text)
      }
      // the first account is made by the one-time link only
      if (url.pathname === '/api/users/first-register') {
        res.writeHead(403, { 'content-type': 'application/json' })
        return void res.end(
          JSON.stringify({
            errors: [{ message: 'Use the one-time link that the server printed when it started.' }],
          }),
        )
      }
      return api(req, res)
    },
    serveFirstAdministrator: serveFirstAdministrator(first),
    async readiness() {
      try {
        const [behind, server] = await Promise.race([
          Promise.all([feed.behind(), serverFeed?.standing()]),
          wait(2000).then(() => Promise.reject(new Error('slow'))),
        ])
        const search = { documents: engine.count(), behind, ...(server && { server }) }
        return { ready: true, database: 'ok', search }
      } catch {
        return { ready: false, database: 'unreachable' }
      }
    },
    /** What the person who has just started the server should know. */
    async welcome(): Promise<string[]> {
      const token = await first.findToken()
      if (token)
        return [`First administrator (works once): ${origin}/first-administrator?token=${token}`]
      return environment.SEED === 'demo' ? [`Demo accounts  ${dataDir}/demo-accounts.json`] : []
    },
    async close() {
      await jobs.stop()
      await outbox.stop()
      await house.stop()
      await clock.stop()
      await availability.stop()
      await events.stop()
      await calls.stop()
      await searches.stop()
      await titles.stop()
      await flushViews(payload)
      await noteHead(payload, dataDir)
      await pagesReader.stop()
      await serverFeed?.stop()
      await feed.stop()
      await engine.close()
      await payload.destroy()
    },
  }
}
