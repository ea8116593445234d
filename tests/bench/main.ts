/** `npm run bench [-- --quick] [-- --only NAME,NAME]`: measures the whole; figures to stdout. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build } from '../../bin/build.mjs'
import { findNode } from '../../bin/node24.mjs'
import { benchCachedPage } from './cached-page.ts'
import { benchImport } from './import.ts'
import { describeMachine } from './machine.ts'
import { benchUncachedPage } from './uncached-page.ts'
import type { Part } from './part.ts'
import { benchPublish } from './publish.ts'
import { benchRecall } from './recall.ts'
import { createReport } from './report.ts'
import { benchRivals } from './rivals.ts'
import { benchSearchParts } from './search.ts'
import { benchSearchServer } from './search-server.ts'
import { benchStarts } from './starts.ts'
import { formatMachine, toTable } from './table.ts'
import { createWorlds } from './worlds.ts'

const parts: Record<string, Part> = {
  starts: benchStarts,
  cached: benchCachedPage,
  uncached: benchUncachedPage,
  publish: benchPublish,
  import: benchImport,
  search: benchSearchParts,
  recall: benchRecall,
  server: benchSearchServer,
  rivals: benchRivals,
}
const saveTo = path.resolve('node_modules/.cache/bench.json')

function parseCommand() {
  const usage = `npm run bench -- [--quick] [--only NAME[,NAME]], of ${Object.keys(parts).join(', ')}`
  try {
    const { values } = parseArgs({
      options: { quick: { type: 'boolean' }, only: { type: 'string' } },
    })
    const only = values.only?.split(',') ?? Object.keys(parts)
    if (!only.every((name) => name in parts)) throw new Error()
    return { quick: values.quick ?? false, only }
  } catch {
    console.error(usage)
    process.exit(1)
  }
}

const { quick, only } = parseCommand()
await build(findNode())
const machine = describeMachine()
const report = createReport()
const worlds = createWorlds()
const began = performance.now()
const stop = () => void worlds.close().finally(() => process.exit(130))
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
try {
  const bench = { worlds, report, quick, sizes: quick ? [2000] : [2000, 51_000] }
  for (const [name, part] of Object.entries(parts)) if (only.includes(name)) await part(bench)
} catch (error) {
  // what has been measured so far is told all the same
  console.error(error)
  process.exitCode = 1
} finally {
  await worlds.close()
}
const seconds = Math.round((performance.now() - began) / 1000)
const { figures, skipped } = report
const result = { machine, loadAtEnd: loadavg()[0], seconds, quick, skipped, figures }

console.log(`\n${formatMachine(machine)}\nmeasured in ${seconds} s\n\n${toTable(figures)}\n`)
for (const { part, reason } of skipped) console.log(`${part}: ${reason}`)
console.log(JSON.stringify(result))
if (!existsSync(path.dirname(saveTo))) mkdirSync(path.dirname(saveTo), { recursive: true })
writeFileSync(saveTo, JSON.stringify(result, null, 2))
