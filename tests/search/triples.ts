import { createHash } from 'node:crypto'
import { toCorpus } from '../../search/bench/corpus.ts'
import { choose, toRandom } from '../../search/bench/random.ts'
import type { SearchDocument } from '../../search/document.ts'
import type { SearchEngine } from '../../search/engine.ts'
import { asking, toPerson } from './asking.ts'
import { type Script, type Set as Half } from './people.ts'
import { readTable, toSpellings } from './tables.ts'
import { slip, ways } from './ways.ts'

/** A real name as its papers have it; in Russian and in Latin there may be several. */
export type Triple = Record<Script, string[]> & { set: Half }

/**
 * Real names written in Kazakh, Russian and Latin, most of them of public persons. A hash of the
 * Kazakh spelling says which half a name is of, so nobody chose: rules are made for `tuned` ones
 * only, and what is said of the search is said of the others.
 */
export const triples: readonly Triple[] = readTable<Script>('triples.tsv').map(
  ({ kk, ru, latin }) => ({
    kk: [kk],
    ru: toSpellings(ru),
    latin: toSpellings(latin),
    set: (createHash('sha256').update(kk).digest()[0] as number) < 128 ? 'tuned' : 'held-out',
  }),
)

/** All that is typed to find a name. */
export type TripleTyping = {
  name: string
  kind: 'full' | 'slip'
  type: (triple: Triple, random: () => number) => string[]
}

const turned = (name: string) => name.split(' ').toReversed().join(' ')
const inWay = (way: keyof typeof ways) => (triple: Triple, random: () => number) =>
  triple.kk.map((name) => ways[way](name, random))

const full: [name: string, type: TripleTyping['type']][] = [
  ['Kazakh', ({ kk }) => kk],
  ['Russian passport', ({ ru }) => ru],
  ['Latin', ({ latin }) => latin],
  ['Latin in capitals', ({ latin }) => latin.map((name) => name.toUpperCase())],
  ['Latin of 2021', inWay('Latin of 2021')],
  ['Arabic script', inWay('Arabic script')],
  ['Arabic script, one sign for a soft word', inWay('Arabic script, one sign for a soft word')],
  ['casual Latin', inWay('casual Latin')],
  ['Russian keyboard', inWay('Russian keyboard')],
  ['Kazakh, words turned round', ({ kk }) => kk.map(turned)],
  ['Russian passport, words turned round', ({ ru }) => ru.map(turned)],
  ['Latin, words turned round', ({ latin }) => latin.map(turned)],
]

export const tripleTypings: readonly TripleTyping[] = [
  ...full.map(([name, type]): TripleTyping => ({ name, kind: 'full', type })),
  ...full
    .filter(([name]) => !/turned|capitals/.test(name))
    .map(([name, type]): TripleTyping => ({
      name: `${name}, one slip`,
      kind: 'slip',
      type: (triple, random) => type(triple, random).map((typed) => slip(typed, random)),
    })),
]

const spelling = { kk: 'kk', ru: 'ru', latin: 'en' } as const

/**
 * The names, each in the first spelling of one script, among made-up people and among people with
 * the family name of one and the given name of another of them, who are easily taken for them.
 */
export async function* toNamesakes(
  known: Script,
  { madeUp = 5000, mixed = 3000 } = {},
): AsyncGenerator<SearchDocument[]> {
  for await (const batch of toCorpus(madeUp, 11)) {
    yield batch.map(({ id, title }) => toPerson(title[spelling[known]] ?? '', `other-${id}`))
  }
  const random = toRandom(23)
  const names = triples.map((triple) => (triple[known][0] as string).split(' '))
  yield Array.from({ length: mixed }, (_, at) => {
    const [given, family] = [choose(names, random).at(0), choose(names, random).at(-1)]
    return toPerson(`${given} ${family}`, `mixed-${at}`)
  })
  yield triples.map((triple, at) => toPerson(triple[known][0] as string, at))
}

export type TripleMissed = { typed: string; known: string; got: string[] }

/** The shares of what was typed by which the person is among the first five, and the very first. */
export async function measureTriples(
  engine: SearchEngine,
  known: Script,
  set: Half,
  { type }: TripleTyping,
  onMiss?: (missed: TripleMissed) => void,
): Promise<{ five: number; first: number; asked: number }> {
  const random = toRandom(29)
  let [five, first, asked] = [0, 0, 0]
  for (const triple of triples) {
    if (triple.set !== set) continue
    const own = triple[known][0] as string
    for (const typed of type(triple, random)) {
      const { hits } = await engine.search(asking(typed, { limit: 5 }))
      const got = hits.map(({ document }) => document.title.kk ?? '')
      asked++
      if (got[0] === own) first++
      if (got.includes(own)) five++
      else onMiss?.({ typed, known: own, got })
    }
  }
  return { five: five / asked, first: first / asked, asked }
}
