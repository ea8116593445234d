import type { LoadResult } from './load.ts'
import { getBytes } from './get-bytes.ts'
import { findNginxVersion, startNginx } from './nginx.ts'
import type { Bench } from './part.ts'
import { runLoad } from './run-load.ts'

const page = '/kk/'
const encodings = ['br', 'identity'] as const

/** Requests a second for a stored page, in turns with nginx serving the very same bytes. */
export async function benchCachedPage({ worlds, report, quick }: Bench) {
  const server = await worlds.startDemo()
  const files = []
  for (const encoding of encodings)
    files.push({ encoding, bytes: await getBytes(server.url + page, encoding) })
  const nginx = findNginxVersion() ? await startNginx(files) : undefined
  if (!nginx) report.skip('cached page', 'nginx is not installed, so there is nothing beside it')
  const seconds = quick ? 1 : 2
  try {
    for (const { encoding, bytes } of files) {
      const ours: LoadResult[] = []
      const theirs: LoadResult[] = []
      await runLoad(server.url + page, { seconds, encoding })
      for (let left = quick ? 3 : 7; left > 0; left -= 1) {
        ours.push(await runLoad(server.url + page, { seconds, encoding }))
        if (nginx) theirs.push(await runLoad(`${nginx.url}/${encoding}`, { seconds, encoding }))
      }
      const name = `${page}, ${encoding}, ${(bytes.length / 1000).toFixed(1)} kB`
      const add = (who: string, loads: LoadResult[]) => {
        report.add(
          'cached page',
          `${name}: ${who}`,
          'req/s',
          loads.map(({ perSecond }) => perSecond),
        )
        report.say(`load generator busy: ${loads.map(({ busy }) => busy.toFixed(2)).join(' ')}`)
      }
      add('ours', ours)
      const p99s = ours.map(({ latency }) => latency.p99)
      report.add('cached page', `${name}: p99 of a request under this load`, 'ms', p99s)
      if (!nginx) continue
      add('nginx', theirs)
      const ratios = ours.map(({ perSecond }, at) => perSecond / theirs[at]!.perSecond)
      report.add('cached page', `${name}: ours / nginx`, 'ratio', ratios, {
        of: 'median',
        atLeast: 0.7,
      })
    }
  } finally {
    await nginx?.stop()
    await server.stop()
  }
}

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
