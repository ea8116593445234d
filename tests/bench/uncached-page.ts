import type { Bench } from './part.ts'
import { runLoad } from './run-load.ts'

/** The same address with a query of its own each time is rendered each time. */
export async function benchUncachedPage({ worlds, report, quick }: Bench) {
  const server = await worlds.startDemo()
  try {
    for (const address of ['/kk/', '/kk/calls/', '/kk/about/']) {
      const url = `${server.url}${address}?n={n}`
      await runLoad(url, { seconds: 2, connections: 4 })
      const loads = []
      for (let left = quick ? 2 : 4; left > 0; left -= 1)
        loads.push(await runLoad(url, { seconds: quick ? 1 : 3, connections: 4 }))
      report.add(
        'uncached page',
        `${address}, 4 at a time`,
        'req/s',
        loads.map(({ perSecond }) => perSecond),
      )
      const alone = await runLoad(url, { seconds: quick ? 1 : 3, connections: 1 })
      report.add('uncached page', `${address}, one at a time`, 'ms', alone.latency)
    }
  } finally {
    await server.stop()
  }
}
