import { openSearch } from '../../search/open.ts'
import { scripts, sets } from '../search/people.ts'
import { measureRecall, toCrowd, typings } from '../search/recall.ts'
import { measureTriples, toNamesakes, tripleTypings } from '../search/triples.ts'
import type { Bench } from './part.ts'

const targets = {
  full: { of: 'median', atLeast: 0.97 },
  slip: { of: 'median', atLeast: 0.93 },
} as const

/**
 * The share of names found among the first five, by what is typed. The three values of a figure
 * are of indexes that know the names in Kazakh, in Russian and in Latin only.
 */
export async function benchRecall(bench: Bench) {
  await benchParts(bench)
  await benchTriples(bench)
}

/** Names put together from the spellings of their parts. */
async function benchParts({ worlds, report, sizes }: Bench) {
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

/** Real names as their papers have them, of the half that no rule was made for. */
async function benchTriples({ worlds, report, sizes }: Bench) {
  const size = Math.max(...sizes)
  const recalls = new Map<string, { five: number[]; first: number[] }>()
  for (const known of scripts) {
    const engine = await openSearch({ dataDir: worlds.newFolder() })
    await engine.rebuild(toNamesakes(known, { madeUp: size, mixed: 3000 }), 1)
    for (const typing of tripleTypings) {
      const { five, first } = await measureTriples(engine, known, 'held-out', typing)
      const sums = recalls.get(typing.name) ?? { five: [], first: [] }
      recalls.set(typing.name, { five: [...sums.five, five], first: [...sums.first, first] })
    }
    await engine.close()
  }
  const among = `among ${size.toLocaleString('en')}, real names held out`
  for (const { name, kind } of tripleTypings) {
    const { five, first } = recalls.get(name) as { five: number[]; first: number[] }
    report.add(`recall@5 ${among}`, name, 'ratio', five, targets[kind])
    report.add(`first ${among}`, name, 'ratio', first)
  }
}
