import { openSearch } from '../../search/open.ts'
import { scripts, sets } from '../search/people.ts'
import { measureRecall, toCrowd, typings } from '../search/recall.ts'
import type { Bench } from './part.ts'

const targets = {
  full: { of: 'median', atLeast: 0.97 },
  slip: { of: 'median', atLeast: 0.93 },
} as const

/**
 * The share of names found among the first five, by what is typed. The three values of a figure
 * are of indexes that know the names in Kazakh, in Russian and in Latin only.
 */
export async function benchRecall({ worlds, report, sizes }: Bench) {
  const size = Math.max(...sizes)
  const engines = []
  for (const known of scripts) {
    const engine = await openSearch({ dataDir: worlds.newFolder() })
    await engine.rebuild(toCrowd(known, size), 1)
    engines.push({ known, engine })
  }
  for (const set of sets) {
    const part = `recall@5 among ${size.toLocaleString('en')}, ${set} names`
    for (const typing of typings) {
      const recalls: number[] = []
      for (const { known, engine } of engines) {
        recalls.push(await measureRecall(engine, known, set, typing))
      }
      report.add(part, typing.name, 'ratio', recalls, targets[typing.kind])
    }
  }
  for (const { engine } of engines) await engine.close()
}
