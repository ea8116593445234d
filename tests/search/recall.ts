import { toCorpus } from '../../search/bench/corpus.ts'
import { toRandom } from '../../search/bench/random.ts'
import type { SearchDocument } from '../../search/document.ts'
import type { SearchEngine } from '../../search/engine.ts'
import { asking, toPerson } from './asking.ts'
import { type Person, type Script, scripts, sets, toPeople } from './people.ts'
import { slip, ways } from './ways.ts'

/** What is typed to find a person; `full` ones are held to 0.97, those with a slip to 0.93. */
export type Typing = {
  name: string
  kind: 'full' | 'slip'
  type: (person: Person, random: () => number) => string
}

const short = (script: Script) => (person: Person) =>
  `${person[script].given} ${person[script].family}`

const full: Typing[] = [
  ...scripts.map((script) => ({ name: script, type: short(script) })),
  ...scripts.map((script) => ({
    name: `${script}, family name first, with a patronymic`,
    type: (person: Person) => {
      const { family, given, patronymic } = person[script]
      return `${family} ${given} ${patronymic}`
    },
  })),
  ...Object.entries(ways).map(([name, way]) => ({
    name,
    type: (person: Person, random: () => number) => way(short('kk')(person), random),
  })),
].map((each) => ({ ...each, kind: 'full' }))

const slipped = full
  .filter(({ name }) => !/layout|look-alike|Latin of/.test(name))
  .map(({ name, type }): Typing => ({
    name: `${name}, one slip`,
    kind: 'slip',
    type: (person, random) => slip(type(person, random), random),
  }))

export const typings: readonly Typing[] = [...full, ...slipped]

export const people: readonly Person[] = sets.flatMap((set, at) =>
  toPeople(set, 200, toRandom(41 + at)),
)

/** Made-up people for a crowd, and the people to be found, all known in one script only. */
export async function* toCrowd(known: Script, size: number): AsyncGenerator<SearchDocument[]> {
  const spelling = { kk: 'kk', ru: 'ru', latin: 'en' } as const
  for await (const batch of toCorpus(size, 11)) {
    yield batch.map(({ id, title }) => toPerson(title[spelling[known]] ?? '', `other-${id}`))
  }
  yield people.map((person, at) => {
    const { family, given, patronymic } = person[known]
    // half of the profiles have the patronymic
    return toPerson(at % 2 ? `${family} ${given} ${patronymic}` : `${given} ${family}`, at)
  })
}

export type Missed = { typed: string; known: string; got: string[] }

/** The share of the people of a set whose own document, or a namesake's, is among the first five. */
export async function measureRecall(
  engine: SearchEngine,
  known: Script,
  set: Person['set'],
  { type }: Typing,
  onMiss?: (missed: Missed) => void,
): Promise<number> {
  const random = toRandom(17)
  const all = people.entries().filter(([, person]) => person.set === set)
  let found = 0
  let asked = 0
  for (const [at, person] of all) {
    asked++
    const typed = type(person, random)
    const { hits } = await engine.search(asking(typed, { limit: 5 }))
    const { family, given } = person[known]
    const isFound = hits.some(({ document }) => {
      const title = document.title.kk ?? ''
      return document.id === `profiles-${at}` || (title.includes(given) && title.includes(family))
    })
    if (isFound) found++
    else
      onMiss?.({
        typed,
        known: short(known)(person),
        got: hits.map(({ document }) => document.title.kk ?? ''),
      })
  }
  return found / asked
}
