import { describe, expect, test } from 'vitest'
import { toCorpus } from '../../search/bench/corpus.ts'
import { misspell } from '../../search/bench/queries.ts'
import { toRandom } from '../../search/bench/random.ts'
import type { SearchDocument } from '../../search/document.ts'
import type { SearchEngine } from '../../search/engine.ts'
import { asking, toPerson } from './asking.ts'
import { openEngine } from './engine-of.ts'
import { readTable } from './tables.ts'

const scripts = ['kk', 'ru', 'latin'] as const
type Script = (typeof scripts)[number]
/** Names of public figures as their papers and the press spell them. No rule was made for held-out rows. */
const names = readTable<Script | 'set'>('names.tsv')
const sets = ['tuned', 'held-out'] as const

/** The names among 5,000 made-up people, all known in one script only. */
async function engineIn(script: Script): Promise<SearchEngine> {
  const spelling = { kk: 'kk', ru: 'ru', latin: 'en' } as const
  async function* others(): AsyncGenerator<SearchDocument[]> {
    for await (const batch of toCorpus(5000, 11)) {
      yield batch.map(({ id, title }) => toPerson(title[spelling[script]] ?? '', `other-${id}`))
    }
  }
  const engine = await openEngine()
  await engine.rebuild(others(), 1)
  const upserts = names.map((row, at) => toPerson(row[script], at))
  await engine.apply({ upserts, deletes: [], cursor: 2 })
  return engine
}

async function recallOf(
  engine: SearchEngine,
  script: Script,
  set: (typeof sets)[number],
  type: (name: string) => string,
): Promise<number> {
  let found = 0
  let asked = 0
  for (const [at, row] of names.entries()) {
    if (row.set !== set) continue
    const { hits } = await engine.search(asking(type(row[script]), { limit: 5 }))
    if (hits.some(({ document }) => document.id === `profiles-${at}`)) found++
    asked++
  }
  return found / asked
}

describe.each(scripts)('of full names known in %s, the first five hold', async (known) => {
  const engine = await engineIn(known)
  test.each(scripts)('as good as all, typed in %s', async (typed) => {
    for (const set of sets) {
      expect(await recallOf(engine, typed, set, (name) => name), set).toBeGreaterThanOrEqual(0.97)
    }
  })

  test.each(scripts)('nearly all, typed in %s with one mistake', async (typed) => {
    const random = toRandom(17)
    for (const set of sets) {
      const recall = await recallOf(engine, typed, set, (name) => misspell(name, random))
      expect(recall, set).toBeGreaterThanOrEqual(0.93)
    }
  })

  test.each(scripts)('nearly all, typed in %s with the family name first', async (typed) => {
    const turned = (name: string) => name.split(' ').toReversed().join(' ')
    for (const set of sets) {
      expect(await recallOf(engine, typed, set, turned), set).toBeGreaterThanOrEqual(0.97)
    }
  })
})
