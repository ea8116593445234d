import { startContenders } from './contenders.ts'
import { getBytes } from './get-bytes.ts'
import type { LoadResult } from './load.ts'
import type { File } from './nginx.ts'
import type { Bench } from './part.ts'
import { runLoad } from './run-load.ts'

const page = '/kk/'
const encodings = ['br', 'identity'] as const
const part = 'cached page'

/** Requests a second for a stored page, in turns with nginx serving the very same bytes. */
export async function benchCachedPage(bench: Bench) {
  const { worlds, report, quick } = bench
  const server = await worlds.startDemo()
  const files: File[] = []
  for (const encoding of encodings)
    files.push({ encoding, bytes: await getBytes(server.url + page, encoding) })
  const others = await startContenders(files, worlds.newFolder())
  if (!others.some(({ name }) => name === 'nginx'))
    report.skip(part, 'nginx is not installed, so there is nothing to set beside the page')
  try {
    const ours = { name: 'ours', toUrl: () => server.url + page }
    for (const file of files) {
      const contenders = [ours, ...others].map(({ name, toUrl }) => ({ name, url: toUrl(file) }))
      const loads = await takeTurns(contenders, file, quick)
      const name = `${page} ${file.encoding}, ${(file.bytes.length / 1000).toFixed(1)} kB`
      addFigures(report, name, loads)
    }
  } finally {
    for (const other of others) await other.stop()
    await server.stop()
  }
}

type Loads = Map<string, LoadResult[]>

async function takeTurns(
  contenders: { name: string; url: string }[],
  { encoding }: File,
  quick: boolean,
): Promise<Loads> {
  const seconds = quick ? 1 : 2
  const loads: Loads = new Map(contenders.map(({ name }) => [name, []]))
  for (const { url } of contenders) await runLoad(url, { seconds: 1, encoding })
  for (let left = quick ? 3 : 7; left > 0; left -= 1)
    for (const { name, url } of contenders)
      loads.get(name)!.push(await runLoad(url, { seconds, encoding }))
  return loads
}

function addFigures(report: Bench['report'], name: string, loads: Loads) {
  for (const [who, taken] of loads) {
    const add = (what: string, of: (load: LoadResult) => number, unit: 'req/s' | 'ms' | '%') =>
      report.add(part, `${name}: ${who}${what}`, unit, taken.map(of))
    add('', ({ perSecond }) => perSecond, 'req/s')
    add(', p99 of a request', ({ latency }) => latency.p99, 'ms')
    add(', load generator busy', ({ busy }) => busy * 100, '%')
  }
  const ours = loads.get('ours')!
  for (const [who, taken] of loads) {
    if (taken === ours) continue
    const ratios = ours.map(({ perSecond }, at) => perSecond / taken[at]!.perSecond)
    const target = who === 'nginx' ? ({ of: 'median', atLeast: 0.7 } as const) : undefined
    report.add(part, `${name}: ours / ${who}`, 'ratio', ratios, target)
  }
}
