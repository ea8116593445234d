import type { Bench } from './part.ts'
import { getPeopled } from './peopled.ts'
import { publishTo } from './publish.ts'

/** The import command while the server runs; then publishing again, with that many people in it. */
export async function benchImport(bench: Bench) {
  const { worlds, report, sizes, quick } = bench
  for (const size of sizes) {
    const imported = await getPeopled(worlds, size)
    const part = `import of ${size.toLocaleString('en')}`
    const limit = size > 10_000 ? ({ of: 'median', atMost: 60 } as const) : undefined
    report.add(part, 'the command', 's', [imported.importSeconds])
    report.add(part, 'until all are searchable', 's', [imported.searchableSeconds], limit)
    const memory = {
      'memory of the command, at most': imported.importerPeak,
      'memory of the server, before': imported.serverBefore,
      'memory of the server, after': imported.serverAfter,
      'memory of the server, at most': imported.serverPeak,
    }
    for (const [name, megabytes] of Object.entries(memory))
      if (megabytes !== undefined) report.add(part, name, 'MB', [megabytes])
  }
  const size = sizes.at(-1)!
  const { server } = await getPeopled(worlds, size)
  const part = `publish among ${size.toLocaleString('en')}`
  await publishTo(server, bench, { part, times: quick ? 5 : 20 })
}
