import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAsk } from '../canary/ask.ts'
import { listAddresses } from '../canary/pages.ts'
import { crawl, formatLeak } from '../canary/run.ts'
import { drawRequests, sendStorm } from '../canary/storm.ts'
import { openCanaryServer, type CanaryServer } from '../canary/world-server.ts'

/*
 * The everyday size of `npm run canary`: a small world, a share of the questions, a part of the random
 * requests. REQUESTS and SEED change the latter.
 */
const requests = Number(process.env.REQUESTS ?? 1500)
const seed = Number(process.env.SEED_OF_CHANCE ?? 1)

let canary: CanaryServer
beforeAll(async () => {
  canary = await openCanaryServer()
}, 180_000)
afterAll(() => canary?.close())

test(
  'nobody sees a marker that is not for them, wherever they look',
  { timeout: 400_000 },
  async () => {
    const { leaks, broken, seen } = await crawl(canary, { whole: false })
    expect(leaks.map(formatLeak)).toEqual([])
    expect(broken).toEqual([])
    // a crawler that saw nothing would find nothing
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(200)
  },
)

test('a leak would be seen: a field that is open to visitors is told to be closed', async () => {
  const visitor = canary.world.personas[0]!
  const closed = {
    ...canary,
    judge: {
      ...canary.judge,
      mayReadMarker: (...[persona, marker]: Parameters<typeof canary.judge.mayReadMarker>) =>
        !(marker.site.collection === 'news' && marker.field === 'summary') &&
        canary.judge.mayReadMarker(persona, marker),
    },
  }
  for (const path of ['/kk/news/', '/api/news?locale=all', '/kk/news/rss.xml']) {
    const ask = createAsk(closed)
    await ask.ask(visitor, path)
    expect(ask.leaks(), path).not.toEqual([])
  }
})

test(
  `${requests} random requests by everybody: no 5xx, no leak, nothing of the inside`,
  { timeout: 400_000 },
  async () => {
    const ask = createAsk(canary)
    const drawn = drawRequests(canary, requests, seed, listAddresses(canary.world, ['kk']))
    const { broken, telling } = await sendStorm(ask, drawn)
    expect(broken).toEqual([])
    expect(telling).toEqual([])
    expect(ask.leaks().map(formatLeak)).toEqual([])
  },
)
