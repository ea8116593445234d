/**
 * Builds and asks one engine in a process of its own, so that its memory is its own:
 * `measure.ts NAME SIZE QUERIES FOLDER`; prints JSON.
 */
import { toCorpus, toProfile } from '../../../search/bench/corpus.ts'
import { queryKinds, toQueries, type QueryKind } from '../../../search/bench/queries.ts'
import { toRandom } from '../../../search/bench/random.ts'
import { summarize, type Summary } from '../figure.ts'
import { findMemory } from '../memory.ts'
import { openFts5 } from './fts5.ts'
import { openMiniSearch } from './minisearch.ts'
import { openOrama } from './orama.ts'
import { openOurs } from './ours.ts'

export const rivals = {
  ours: openOurs,
  'SQLite FTS5 + columns': openFts5,
  'MiniSearch + columns': openMiniSearch,
  Orama: openOrama,
} as const
export type RivalName = keyof typeof rivals

export type Measured = {
  buildSeconds: number
  /** What the process holds when the index is built and saved, less what it held before, in MB. */
  memory: number
  loadMs: number
  upsert: Summary
  queries: Record<QueryKind, Summary & { found: number }>
}

/** No kind of question is asked for longer than this. */
const mostSeconds = 8
const leastAsked = 20

async function time(work: () => Promise<unknown> | unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function measure(name: RivalName, size: number, asked: number, folder: string) {
  const rival = rivals[name](folder)
  const before = findMemory(process.pid)?.now ?? 0
  let making = 0
  async function* timed() {
    let at = performance.now()
    for await (const batch of toCorpus(size)) {
      making += performance.now() - at
      yield batch
      at = performance.now()
    }
  }
  const built = (await time(() => rival.build(timed()))) - making
  await rival.save(folder)
  globalThis.gc?.()
  const memory = (findMemory(process.pid)?.now ?? 0) - before
  const loadMs = await time(() => rival.load(folder))
  const queries = {} as Measured['queries']
  for (const kind of queryKinds) queries[kind] = await ask(kind)
  const random = toRandom(5)
  const upserts: number[] = []
  for (let left = 200; left > 0; left--) {
    const document = toProfile(Math.floor(random() * size), random)
    upserts.push(await time(() => rival.upsert(document)))
  }
  await rival.close()
  return { buildSeconds: built / 1000, memory, loadMs, upsert: summarize(upserts), queries }

  async function ask(kind: QueryKind) {
    const all = toQueries(kind, asked)
    // what runs on a server is compiled
    for (const query of all.slice(0, Math.min(100, leastAsked * 5))) {
      const took = await time(() => rival.search(query))
      if (took > 200) break
    }
    const times: number[] = []
    let found = 0
    const until = performance.now() + mostSeconds * 1000
    for (const query of all) {
      if (times.length >= leastAsked && performance.now() > until) break
      const began = performance.now()
      const { total } = await rival.search(query)
      times.push(performance.now() - began)
      if (total > 0) found += 1
    }
    return { ...summarize(times), found: found / times.length }
  }
}

if (import.meta.main) {
  const [name, size, asked, folder] = process.argv.slice(2) as [RivalName, string, string, string]
  const measured: Measured = await measure(name, Number(size), Number(asked), folder)
  console.log(JSON.stringify(measured))
  process.exit(0)
}
