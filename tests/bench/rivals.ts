import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { queryKinds } from '../../search/bench/queries.ts'
import type { Bench } from './part.ts'
import { rivals, type Measured, type RivalName } from './rivals/measure.ts'

const run = promisify(execFile)
const measure = path.join(import.meta.dirname, 'rivals/measure.ts')

/** An engine that would take longer or hold more than this at a size is not asked there. */
const most = { seconds: 330, megabytes: 6000 }
/** An engine that has not finished by then, guessed wrongly, is given up. */
const mostMs = 8 * 60_000

const targets: Record<number, { of: 'p99'; atMost: number }> = {
  51_000: { of: 'p99', atMost: 5 },
  500_000: { of: 'p99', atMost: 60 },
}

/** Our engine and those one would otherwise take, over the same corpus and the same questions. */
export async function benchRivals({ worlds, report, quick }: Bench) {
  const sizes = quick ? [51_000] : [51_000, 250_000, 500_000]
  const last = new Map<RivalName, { size: number; measured: Measured }>()
  for (const size of sizes) {
    const part = `search engines, ${size.toLocaleString('en')}`
    for (const name of Object.keys(rivals) as RivalName[]) {
      const tooMuch = findTooMuch(last.get(name), size)
      if (tooMuch) {
        report.skip(`${part}: ${name}`, tooMuch)
        continue
      }
      const folder = worlds.newFolder()
      mkdirSync(folder, { recursive: true })
      const args = ['--expose-gc', '--max-old-space-size=8000', measure]
      const measured = await measureIn([
        ...args,
        name,
        String(size),
        quick ? '200' : '1000',
        folder,
      ])
      if (!measured) {
        report.skip(`${part}: ${name}`, `not done after ${mostMs / 60_000} minutes`)
        continue
      }
      last.set(name, { size, measured })
      report.add(part, `${name}: build`, 's', [measured.buildSeconds])
      report.add(part, `${name}: memory`, 'MB', [measured.memory])
      report.add(part, `${name}: load`, 'ms', [measured.loadMs])
      report.add(part, `${name}: one change`, 'ms', measured.upsert)
      const target = name === 'ours' ? targets[size] : undefined
      for (const kind of queryKinds) {
        const { found, ...times } = measured.queries[kind]
        report.add(part, `${name}: ${kind}`, 'ms', times, target)
        if (kind === 'typo') report.add(part, `${name}: ${kind}, found`, 'ratio', [found])
      }
    }
  }
}

/** Nothing when the time was up. */
async function measureIn(args: readonly string[]): Promise<Measured | undefined> {
  try {
    const { stdout } = await run(process.execPath, args, { maxBuffer: 2 ** 24, timeout: mostMs })
    return JSON.parse(stdout) as Measured
  } catch (error) {
    if (error instanceof Error && 'killed' in error && error.killed) return undefined
    throw error
  }
}

function findTooMuch(
  last: { size: number; measured: Measured } | undefined,
  size: number,
): string | undefined {
  if (!last) return undefined
  const more = size / last.size
  // one that cannot be loaded is built twice
  const seconds = (last.measured.buildSeconds + last.measured.loadMs / 1000) * more
  const megabytes = last.measured.memory * more
  if (seconds <= most.seconds && megabytes <= most.megabytes) return undefined
  const expected = `${Math.round(seconds)} s and ${Math.round(megabytes)} MB`
  return `about ${expected} would be needed, by what it took at ${last.size.toLocaleString('en')}`
}
