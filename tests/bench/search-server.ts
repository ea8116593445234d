import { randomBytes } from 'node:crypto'
import { toCorpus, toProfile } from '../../search/bench/corpus.ts'
import { queryKinds, toQueries } from '../../search/bench/queries.ts'
import { toRandom } from '../../search/bench/random.ts'
import type { SearchEngine } from '../../search/engine.ts'
import { connectMeilisearch } from '../../search/meilisearch/engine.ts'
import { openIndex } from '../../search/open.ts'
import { scripts } from '../search/people.ts'
import { measureRecall, toCrowd, typings } from '../search/recall.ts'
import type { Bench } from './part.ts'

/** A Meilisearch server beside our own engine: the same documents, questions and names, in one run. */
export async function benchSearchServer({ worlds, report, sizes, quick }: Bench) {
  const { MEILI_URL: url, MEILI_KEY: key } = process.env
  if (!url) {
    report.skip('search server', 'MEILI_URL names no Meilisearch server to set beside our engine')
    return
  }
  const index = `elumiti-bench-${randomBytes(4).toString('hex')}`
  const engines: [name: string, engine: SearchEngine][] = [
    ['ours', await openIndex({ dataDir: worlds.newFolder() })],
    ['Meilisearch', await connectMeilisearch({ url, key, index })],
  ]
  const size = Math.max(...sizes)
  for (const [name, engine] of engines) {
    const part = `${name}, ${size.toLocaleString('en')}`
    const began = performance.now()
    await engine.rebuild(toCorpus(size), 1)
    report.add(part, 'build', 's', [(performance.now() - began) / 1000])
    for (const kind of queryKinds) {
      const queries = toQueries(kind, quick ? 100 : 500)
      for (const query of queries.slice(0, 50)) await engine.search(query)
      const times: number[] = []
      for (const query of queries) {
        const asked = performance.now()
        await engine.search(query)
        times.push(performance.now() - asked)
      }
      report.add(part, kind, 'ms', times)
    }
    report.add(part, 'one change', 'ms', await timeChanges(engine, size))
  }
  await compareRecall(engines, report, quick)
  for (const [, engine] of engines) {
    // The server's index is left with nothing in it.
    await engine.rebuild(none(), 1)
    await engine.close()
  }
}

async function timeChanges(engine: SearchEngine, size: number): Promise<number[]> {
  const random = toRandom(5)
  const times: number[] = []
  for (let cursor = 2; cursor < 22; cursor++) {
    const upserts = [toProfile(Math.floor(random() * size), random)]
    const began = performance.now()
    await engine.apply({ upserts, deletes: [], cursor })
    times.push(performance.now() - began)
  }
  return times
}

/** Each question to the server takes it many times ours: the ways that differ, and slips of three. */
const asked = typings.filter(({ name }) =>
  /^(kk|ru|latin|casual Latin|Arabic script|English layout)$|^(kk|ru|latin), one slip$/.test(name),
)

/** Of held-out names known in Kazakh, Russian and Latin only: the three values of a figure. */
async function compareRecall(
  engines: [name: string, engine: SearchEngine][],
  report: Bench['report'],
  quick: boolean,
) {
  const size = quick ? 2000 : 5000
  const recalls = new Map<string, number[]>()
  for (const known of scripts) {
    for (const [name, engine] of engines) {
      await engine.rebuild(toCrowd(known, size), 1)
      for (const typing of asked) {
        const figure = `${name}, recall@5 among ${size.toLocaleString('en')}, held-out names|${typing.name}`
        const recall = await measureRecall(engine, known, 'held-out', typing)
        recalls.set(figure, [...(recalls.get(figure) ?? []), recall])
      }
    }
  }
  for (const [figure, values] of recalls) {
    const [part = '', name = ''] = figure.split('|')
    report.add(part, name, 'ratio', values)
  }
}

async function* none() {
  yield* []
}
