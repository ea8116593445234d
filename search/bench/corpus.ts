import type { SearchDocument } from '../document.ts'
import { type PersonName, toPassport, toPersonName, toRussian } from './names.ts'
import { choose, toRandom } from './random.ts'

const regions =
  'akmola aktobe almaty_region atyrau west_kazakhstan zhambyl karaganda kostanay kyzylorda mangystau pavlodar north_kazakhstan turkistan east_kazakhstan astana almaty_city shymkent abai zhetisu ulytau'.split(
    ' ',
  )
const fields =
  'science mathematics physics chemistry biology informatics engineering languages economy culture music art sport public_administration volunteering other'.split(
    ' ',
  )
const places =
  'Астана Алматы Шымкент Орал Өскемен Семей Ақтау Ақтөбе Атырау Тараз Түркістан Көкшетау Павлодар Қостанай Қызылорда Қарағанды Талдықорған Жезқазған Петропавл Қонаев'.split(
    ' ',
  )
const syllables =
  'ба ла мек теп мұ ға лім өн ер ғы лым спорт жа рыс жең іс те ма ти ка фи зи хи мия қо ғам кө мек ақ па рат тіл дер әле мет про грам ма кон курс оқу шы да рын'.split(
    ' ',
  )

/** Three thousand made-up words, the first far more common than the last. */
const vocabulary = (() => {
  const random = toRandom(7)
  const words = new Set<string>()
  while (words.size < 3000) {
    let word = ''
    for (let left = 2 + Math.floor(random() * 3); left > 0; left--)
      word += choose(syllables, random)
    words.add(word)
  }
  return [...words]
})()

/** Profiles made up from a seed: three spellings of the name, texts of 90 words, eight facets. */
export function toProfile(number: number, random: () => number): SearchDocument {
  const name = toPersonName(random)
  const kk = formatName(name)
  const region = choose(regions, random)
  const place = choose(places, random)
  const text = (words: number) =>
    Array.from({ length: words }, () => choose(vocabulary, random, 2.5)).join(' ')
  const titles = { kk, ru: toRussian(kk), en: toPassport(kk) }
  const mentors = random() < 0.05
  return {
    id: `profiles-${number}`,
    kinds: mentors ? ['profiles', 'mentors'] : ['profiles'],
    audience: random() < 0.9 ? 'public' : 'members',
    title: titles,
    summary: { kk: text(10), ru: toRussian(text(10)) },
    path: `people/${number}`,
    names: Object.values(titles),
    places: [place, toRussian(place)],
    body: [text(30), toRussian(text(30)), text(10)],
    facets: {
      role: [choose(['talent', 'leader', 'teacher'], random, 2)],
      region: [region],
      settlementType: [choose(['village', 'town', 'city'], random)],
      field: [...new Set([choose(fields, random, 2), choose(fields, random, 2)])],
      language: random() < 0.5 ? ['kk', 'ru'] : ['kk', 'ru', 'en'],
      grade: [String(1 + Math.floor(random() * 11))],
      year: [String(2019 + Math.floor(random() * 7))],
      mentoring: mentors ? ['open'] : [],
      award: random() < 0.02 ? ['academic'] : [],
    },
    dates: { at: new Date(1.56e12 + random() * 2e11).toISOString() },
    patch: String(number),
  }
}

export async function* toCorpus(size: number, seed = 1): AsyncGenerator<SearchDocument[]> {
  const random = toRandom(seed)
  for (let number = 0; number < size;) {
    const batch: SearchDocument[] = []
    while (batch.length < 500 && number < size) batch.push(toProfile(number++, random))
    yield batch
  }
}

function formatName({ family, given, patronymic }: PersonName): string {
  return [family, given, patronymic].filter(Boolean).join(' ')
}
