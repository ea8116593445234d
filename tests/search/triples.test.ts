import { afterAll, describe, expect, test } from 'vitest'
import { asking, titlesOf, toPerson } from './asking.ts'
import { openEngine } from './engine-of.ts'
import { scripts, type Script } from './people.ts'
import { readTable, toSpellings } from './tables.ts'
import { measureTriples, toNamesakes, triples, tripleTypings } from './triples.ts'

/** Recall among the first five, and how often the person is the very first. */
const least = { full: { five: 0.97, first: 0.95 }, slip: { five: 0.93, first: 0.9 } } as const
const crowd = { madeUp: 3000, mixed: 1500 }

const figures: Record<string, Record<string, string>> = {}
afterAll(() => console.table(figures))

test('half of some five hundred names are held out, by a hash', () => {
  const count = (set: string) => triples.filter((triple) => triple.set === set).length
  expect(triples.length).toBeGreaterThanOrEqual(500)
  expect(count('held-out')).toBeGreaterThanOrEqual(230)
  expect(count('tuned')).toBeGreaterThanOrEqual(230)
})

test('none of them is among the names that rules were made for', () => {
  const others = new Set(readTable<'kk'>('names.tsv').map(({ kk }) => kk))
  expect(triples.filter(({ kk }) => others.has(kk[0] as string))).toEqual([])
})

describe.each(scripts)('names nobody tuned on, known in %s only', async (known) => {
  const engine = await openEngine()
  await engine.rebuild(toNamesakes(known, crowd), 1)

  test.each(tripleTypings)('$name', async (typing) => {
    const { five, first } = await measureTriples(engine, known, 'held-out', typing)
    figures[typing.name] = {
      ...figures[typing.name],
      [`known in ${known}`]: `${five.toFixed(3)} / ${first.toFixed(3)}`,
    }
    expect(five).toBeGreaterThanOrEqual(least[typing.kind].five)
    expect(first).toBeGreaterThanOrEqual(least[typing.kind].first)
  })

  test('an exact spelling is first', async () => {
    for (const triple of triples) {
      const own = triple[known][0] as string
      expect((await titlesOf(engine, own))[0]).toBe(own)
    }
  })
})

/** A surname of each script, so that the given name is all that tells two people apart. */
const surnames: Record<Script, string> = { kk: 'Оспанов', ru: 'Оспанов', latin: 'Ospanov' }

describe('names that are easily confused, with one surname and in a crowd', async () => {
  const engine = await openEngine()
  const pairs = readTable<'pair_a' | 'pair_b'>('collisions.tsv').flatMap(({ pair_a, pair_b }) => {
    const [a] = toSpellings(pair_a)
    const [b] = toSpellings(pair_b)
    return a && b && a !== b ? [[a, b] as const] : []
  })
  const names = [...new Set(pairs.flat())].map((name) => `${name} ${surnames.kk}`)
  await engine.rebuild(toNamesakes('kk', crowd), 1)
  await engine.apply({ upserts: names.map(toPerson), deletes: [], cursor: 2 })

  test.each(pairs)('%s and %s are each the first of their own', async (...pair) => {
    for (const name of pair) {
      const typed = `${name} ${surnames.kk}`
      expect((await titlesOf(engine, typed))[0]).toBe(typed)
      const { hits } = await engine.search(asking(`${surnames.kk} ${name}`, { limit: 1 }))
      expect(hits[0]?.document.title.kk).toBe(typed)
    }
  })
})
