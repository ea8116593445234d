/**
 * `node search/bench/thread.ts [documents]`: how long the site's own thread is held up while the
 * index is built, searched and saved in a thread of its own, and, for comparison, without one.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate as breathe } from 'node:timers/promises'
import type { SearchDocument } from '../document.ts'
import { openIndex } from '../open.ts'
import { toCorpus } from './corpus.ts'
import { toQueries } from './queries.ts'

const size = Number(process.argv[2] ?? 500_000)
const made: SearchDocument[] = (await Array.fromAsync(toCorpus(20_000))).flat()

/** Few people with many ids, so that it is not the making of them that is measured. */
async function* toDocuments(): AsyncGenerator<SearchDocument[]> {
  for (let at = 0; at < size; at += 500) {
    yield Array.from({ length: Math.min(500, size - at) }, (_, one) => {
      const document = made[(at + one) % made.length] as SearchDocument
      return { ...document, id: `profiles-${at + one}` }
    })
    await breathe()
  }
}

/** Milliseconds, of what the thread could not do because of what it did. */
async function watch(name: string, work: () => Promise<unknown>) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const began = performance.now()
  delay.enable()
  await work()
  delay.disable()
  const ms = (value: number) => Math.round(value / 1e5) / 10
  return {
    what: name,
    seconds: Math.round((performance.now() - began) / 100) / 10,
    'p50 ms': ms(delay.percentile(50)),
    'p99 ms': ms(delay.percentile(99)),
    'longest ms': ms(delay.max),
  }
}

async function measure(where: string, workerFrom: number) {
  const dataDir = await mkdtemp(join(tmpdir(), 'search-thread-'))
  const engine = await openIndex({ dataDir }, workerFrom)
  try {
    return [
      await watch(`build, ${where}`, () => engine.rebuild(toDocuments(), 1, undefined, size)),
      await watch(`500 searches, ${where}`, async () => {
        for (const query of toQueries('prefixFacets', 500)) {
          await engine.search(query)
          await breathe()
        }
      }),
      await watch(`save, ${where}`, () => engine.save()),
    ]
  } finally {
    await engine.close()
    await rm(dataDir, { recursive: true })
  }
}

console.log(`${size.toLocaleString('en')} profiles; how long the thread of the site is held up`)
console.table([
  ...(await measure('in a thread', 0)),
  ...(await measure('in the process', Infinity)),
])
