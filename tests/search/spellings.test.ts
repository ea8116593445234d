import { describe, expect, test } from 'vitest'
import { fold } from '../../search/language/fold.ts'
import { asking, titlesOf, toPerson } from './asking.ts'
import { engineOf } from './engine-of.ts'
import { readTable, toSpellings } from './tables.ts'

const columns = ['kk', 'ru', 'passport_latin', 'casual_latin', 'no_kazakh_keyboard'] as const
const examples = readTable<(typeof columns)[number] | 'n' | 'kind'>('examples.tsv').map((row) => ({
  ...row,
  spellings: [...new Set(columns.flatMap((column) => toSpellings(row[column])))],
}))

describe('a name is found however it is typed', async () => {
  const engine = await engineOf(
    examples.map((row) => ({
      ...toPerson(row.kk, row.n),
      places: row.kind === 'place' ? [row.kk] : [],
    })),
  )
  test.each(examples)('$kk, from $spellings', async ({ kk, spellings }) => {
    for (const spelling of spellings) {
      const titles = await titlesOf(engine, spelling)
      expect(titles.slice(0, 3), spelling).toContain(kk)
    }
  })
  test.each(examples)('$kk, stored in another spelling', async ({ kk, spellings }) => {
    for (const spelling of spellings) {
      const other = await engineOf([toPerson(spelling)])
      expect(await titlesOf(other, kk), spelling).toEqual([spelling])
    }
  })
})

/** How near two words are by their keys, 0 the nearest; undefined when no key is common. */
function toNearness(a: string, b: string): number | undefined {
  const [x, y] = [fold(a), fold(b)]
  if (x.raw === y.raw) return 0
  if (x.letters === y.letters) return 1
  if (x.keys.some((key) => y.keys.includes(key))) return 2
  if (x.weak !== '' && x.weak === y.weak) return 3
  return undefined
}

const pairs = readTable<'pair_a' | 'pair_b' | 'what_to_do'>('collisions.tsv').flatMap((row) => {
  const expanded = row.pair_b === 'Жұмағұлов(а)' ? 'Жұмағұлов; Жұмағұлова' : row.pair_b
  return toSpellings(expanded).map((b) => ({
    a: toSpellings(row.pair_a)[0] as string,
    b,
    wish: row.what_to_do,
  }))
})

const wishes: [pattern: RegExp, holds: (nearness: number | undefined) => boolean][] = [
  [/^merge (wanted at low rank|only at low rank)/, (nearness) => nearness !== 0],
  [/^merge (wanted|ok)/, (nearness) => nearness !== undefined && nearness <= 2],
  [/^exact first|^keep apart at top rank/, (nearness) => nearness !== 0],
  [/^do NOT merge at top rank/, (nearness) => nearness === undefined || nearness >= 2],
  [/^do NOT merge|^keep: |^kept apart|^kill/, (nearness) => nearness === undefined],
  [/suggestion|alias table/, (nearness) => nearness === undefined || nearness === 3],
  [/^collapse only ss/, (nearness) => nearness === undefined || nearness >= 2],
  [/^own lower rank/, (nearness) => nearness === undefined],
]

describe('two names are as near as they should be', () => {
  test.each(pairs)('$a and $b: $wish', async ({ a, b, wish }) => {
    const holds = wishes.find(([pattern]) => pattern.test(wish))?.[1]
    expect(holds, `no rule for «${wish}»`).toBeDefined()
    expect(holds?.(toNearness(a, b))).toBe(true)
  })

  test.each(pairs)('$a and $b do not push each other out of the first place', async ({ a, b }) => {
    const engine = await engineOf([toPerson(a, 1), toPerson(b, 2)])
    expect((await titlesOf(engine, a))[0]).toBe(a)
    expect((await titlesOf(engine, b))[0]).toBe(b)
  })

  const suggested = pairs.filter(({ wish }) => /^(never auto-merge; )?suggestion/.test(wish))
  test.each(suggested)('$a is not $b, but may be meant', async ({ a, b, wish }) => {
    const engine = await engineOf([toPerson(a, 1), toPerson(b, 2)])
    const { hits, didYouMean } = await engine.search(asking(a))
    // Гүлнар begins Гүлнара, so that one is found anyway.
    if (!b.startsWith(a)) {
      expect(
        hits.map(({ document }) => document.title.kk),
        wish,
      ).toEqual([a])
      expect(didYouMean).toBe(b.toLowerCase().replace(/^./, (first) => first.toUpperCase()))
    }
  })
})
