import { toCorpus } from '../../search/bench/corpus.ts'
import { queryKinds, toQueries } from '../../search/bench/queries.ts'
import { openSearch } from '../../search/open.ts'
import { askOverHttp } from './search-over-http.ts'
import type { Bench } from './part.ts'
import { getPeopled } from './peopled.ts'

const levels = { of: 'p99', atMost: 5 } as const

/** The engine alone, then GET /api/search as a client sees it and as the server itself times it. */
export async function benchSearchParts(bench: Bench) {
  const { worlds, report, sizes, quick } = bench
  for (const size of sizes) {
    const engine = await openSearch({ dataDir: worlds.newFolder() })
    await engine.rebuild(toCorpus(size), 1)
    const part = `search in process, ${size.toLocaleString('en')}`
    for (const kind of queryKinds) {
      const queries = toQueries(kind, quick ? 200 : 1000)
      // what runs on a server is compiled
      for (const query of queries.slice(0, 100)) await engine.search(query)
      const times: number[] = []
      for (const query of queries) {
        const began = performance.now()
        await engine.search(query)
        times.push(performance.now() - began)
      }
      report.add(part, kind, 'ms', times, levels)
    }
    await engine.close()
  }
  for (const size of sizes) {
    const { server } = await getPeopled(worlds, size)
    const part = `search over HTTP, ${size.toLocaleString('en')}`
    for (const [kind, times] of await askOverHttp(server.url, quick ? 100 : 500)) {
      report.add(part, kind, 'ms', times.client)
      report.add(part, `${kind}: the server's part`, 'ms', times.server, levels)
    }
  }
}
