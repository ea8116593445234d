import { audiences, kinds, type SearchDocument } from '../../search/document.ts'
import { sorts, type SearchQuery } from '../../search/engine.ts'
import { toPeriod } from '../../search/period.ts'

/** The same numbers for the same seed, on every machine (mulberry32). */
export function toRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

// Few words, near each other, so that prefixes, mistakes and other spellings meet all the time.
const words = (
  'Серік Серик Serik Серікұлы Серіков Серикова Сәбір Сабыр Айман Аман Анар Ануар Ахан Ақан ' +
  'Жақсылық Жаксылык Zhaksylyk Жақсылықов Әсет Асет Asset Алия Әлия Алуа Мұрат Мират Нұр Сұлтан ' +
  'Нұр-Сұлтан Нурсултан Орал Уральск Мың бала Mynbala мектеп мектебінде мұғалім мұғалімдерге ' +
  'учитель учителей грант гранты 2019 20 а ж Ә 漢字 Gul’nar'
).split(' ')
const regions = ['astana', 'almaty_city', 'abai', 'turkistan']
const fields = ['science', 'sport', 'culture']

export type Pick = <T>(from: readonly T[]) => T

export function toPick(random: () => number): Pick {
  return (from) => from[Math.floor(random() * from.length)] as (typeof from)[number]
}

function some<T>(from: readonly T[], random: () => number, most: number): T[] {
  const pick = toPick(random)
  return Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(from))
}

export function toDocument(id: number, random: () => number): SearchDocument {
  const pick = toPick(random)
  const text = (most: number) => some(words, random, most).join(' ')
  const kind = pick(kinds)
  return {
    id: `${kind}-${id}`,
    kinds: kind === 'profiles' && random() < 0.4 ? ['profiles', 'mentors'] : [kind],
    audience: pick(audiences),
    ...(random() < 0.2 ? { supersededFor: pick(audiences) } : {}),
    title: random() < 0.9 ? { kk: text(3), ...(random() < 0.5 ? { ru: text(3) } : {}) } : {},
    summary: { kk: text(3) },
    path: `${kind}/${id}`,
    names: Array.from({ length: Math.floor(random() * 3) }, () => text(3)),
    places: some(words, random, 2),
    body: [text(6)],
    facets: {
      region: some(regions, random, 2),
      field: some(fields, random, 2),
      ...(random() < 0.5 ? { year: [pick(['2019', '2020'])] } : {}),
    },
    dates: {
      ...(random() < 0.5 ? { at: `201${pick(['8', '9'])}-0${pick(['1', '2'])}-01` } : {}),
      ...(random() < 0.5 ? { closesAt: `2020-0${pick(['1', '2', '3'])}-01` } : {}),
    },
  }
}

export function toQuery(random: () => number): SearchQuery {
  const pick = toPick(random)
  const typed = some(words, random, 3).map((word) => misspell(word, random))
  const filters: Record<string, string[]> = {}
  if (random() < 0.4) filters['region'] = some(regions, random, 2)
  if (random() < 0.3) filters['field'] = some(fields, random, 2)
  if (random() < 0.2) filters['year'] = ['2019']
  if (random() < 0.1) filters['unknown'] = ['x']
  const query: SearchQuery = {
    words: typed.join(' '),
    filters,
    audience: pick([
      ['public'],
      ['public', 'members'],
      ['public', 'members', 'vetted', 'staff'],
      [],
    ]),
    locale: pick(['kk', 'ru', 'en']),
    page: 1,
    limit: 100,
    sort: pick(sorts),
    facets: ['region', 'field', 'year', 'unknown'],
  }
  if (random() < 0.25) {
    const [from, to] = [
      pick([undefined, '2019-01-01']),
      pick([undefined, '2019-02-01', '2020-02-01']),
    ]
    const period = toPeriod(from, to)
    if (period) query.period = period
  }
  return random() < 0.4 ? { ...query, kind: pick(kinds) } : query
}

function misspell(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length)
  const chance = random()
  if (chance < 0.1) return word.slice(0, at) + word.slice(at + 1) || word
  if (chance < 0.2) return `${word.slice(0, at)}л${word.slice(at)}`
  if (chance < 0.3) return word.slice(0, at + 1)
  if (chance < 0.35) return word.toUpperCase()
  return word
}
