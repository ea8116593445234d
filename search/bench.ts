import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toCorpus, toProfile } from './bench/corpus.ts'
import { type QueryKind, queryKinds, toQueries } from './bench/queries.ts'
import { toRandom } from './bench/random.ts'
import type { SearchEngine, SearchQuery } from './engine.ts'
import { openSearch } from './open.ts'

export type Latency = { p50: number; p95: number; p99: number; worst: number }
export type SearchFigures = {
  documents: number
  buildSeconds: number
  /** What the process holds more than before it was built, once saved. */
  memoryMegabytes: number
  snapshotMegabytes: number
  saveMs: number
  loadMs: number
  upsertMs: Latency
  queriesMs: Record<QueryKind, Latency>
}

export type BenchOptions = { sizes?: number[]; queries?: number; log?: (line: string) => void }

/** Builds, saves, loads and asks an embedded index of made-up profiles, once per size. */
export async function benchSearch(options: BenchOptions = {}): Promise<SearchFigures[]> {
  const { sizes = [51_000], queries = 1000, log } = options
  const figures: SearchFigures[] = []
  for (const size of sizes) figures.push(await benchSize(size, queries, log))
  return figures
}

async function benchSize(
  size: number,
  queries: number,
  log: BenchOptions['log'],
): Promise<SearchFigures> {
  const dataDir = await mkdtemp(join(tmpdir(), 'search-bench-'))
  try {
    const before = toMemory()
    const built = await openSearch({ dataDir })
    const buildMs = await time(async () => {
      let making = 0
      async function* timed() {
        let asked = performance.now()
        for await (const batch of toCorpus(size)) {
          making += performance.now() - asked
          yield batch
          asked = performance.now()
        }
      }
      const started = performance.now()
      await built.rebuild(timed(), 1, (done) => {
        if (done % 50_000 < 500) log?.(`${done} of ${size} profiles indexed`)
      })
      return performance.now() - started - making
    })
    const saveMs = (await time(async () => void (await built.save()))).elapsed
    await built.close()
    const { size: bytes } = await stat(join(dataDir, 'search.snapshot'))
    let engine = await openSearch({ dataDir })
    const loadMs = (await time(async () => void (engine = await openSearch({ dataDir })))).elapsed
    const memory = toMemory() - before
    const queriesMs = {} as Record<QueryKind, Latency>
    for (const kind of queryKinds) {
      queriesMs[kind] = await timeQueries(engine, toQueries(kind, queries))
      log?.(`${size} profiles, ${kind}: ${JSON.stringify(queriesMs[kind])} ms`)
    }
    return {
      documents: size,
      buildSeconds: round(buildMs.value / 1000),
      memoryMegabytes: round(memory / 2 ** 20),
      snapshotMegabytes: round(bytes / 2 ** 20),
      saveMs: round(saveMs),
      loadMs: round(loadMs),
      upsertMs: await timeUpserts(engine, size),
      queriesMs,
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

export async function timeQueries(
  engine: SearchEngine,
  queries: readonly SearchQuery[],
): Promise<Latency> {
  // Compiled code is what runs on a server; the first hundred warm it up.
  for (const query of queries.slice(0, 100)) await engine.search(query)
  const times: number[] = []
  for (const query of queries) {
    times.push((await time(async () => void (await engine.search(query)))).elapsed)
  }
  return toLatency(times)
}

async function timeUpserts(engine: SearchEngine, size: number): Promise<Latency> {
  const random = toRandom(5)
  const times: number[] = []
  for (let cursor = 2; cursor < 502; cursor++) {
    const upserts = [toProfile(Math.floor(random() * size), random)]
    const apply = () => engine.apply({ upserts, deletes: [], cursor })
    times.push((await time(async () => void (await apply()))).elapsed)
  }
  return toLatency(times)
}

export function toLatency(times: readonly number[]): Latency {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) }
}

async function time<T>(work: () => Promise<T>): Promise<{ value: T; elapsed: number }> {
  const started = performance.now()
  const value = await work()
  return { value, elapsed: performance.now() - started }
}

function toMemory(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function round(figure: number): number {
  return Math.round(figure * 1000) / 1000
}
