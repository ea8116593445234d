import { choose } from './random.ts'

const beginnings =
  'Ай Нұр Бек Жан Ер Құт Сер Тем Қай Дәу Әс Өміт Бол Аман Бай Дос Ғал Мұқ Сағ Жәң Шың Ор Ора Тол Төл Есен Бақ Рай Сұл Гүл Мар Дин Зер Сая Жұл Қар Ақ Алт Мей Үміт Іл Абз Кен Қуат Сәб Тұр Ұлан Жас Мақс'.split(
    ' ',
  )
const maleEndings =
  'лан бек жан хан бай болат мұрат ғали жігіт дәулет сұлтан мұхамед тай рат ік берген зат тас ыбек ықан'.split(
    ' ',
  )
const femaleEndings =
  'гүл ай нұр жан айым сұлу зат на ия ерке мира шолпан сара герім дана ина әш жамал қыз бөпе'.split(
    ' ',
  )

export type PersonName = { family: string; given: string; patronymic: string }

/** A name as Kazakh papers have it; some hundreds of given names and surnames, the common ones often. */
export function toPersonName(random: () => number): PersonName {
  const isFemale = random() < 0.5
  const male = () => choose(beginnings, random, 1.4) + choose(maleEndings, random, 1.6)
  const given = isFemale
    ? choose(beginnings, random, 1.4) + choose(femaleEndings, random, 1.6)
    : male()
  const root = male()
  const isFront = /[еөүіә][^аоұы]*$/i.test(root)
  const family = root + (isFront ? 'ев' : 'ов') + (isFemale ? 'а' : '')
  const patronymic = random() < 0.5 ? male() + (isFemale ? 'қызы' : 'ұлы') : ''
  return { family, given, patronymic }
}

// prettier-ignore
const russian: Record<string, string> = {
  ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и',
}
// prettier-ignore
const passport: Record<string, string> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y',
  к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't',
  у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'kh', һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ы: 'y',
  і: 'i', э: 'e', ю: 'yu', я: 'ya', ь: '', ъ: '',
}

export function toRussian(name: string): string {
  return replace(name, russian)
}

export function toPassport(name: string): string {
  return replace(name, passport)
}

function replace(name: string, table: Record<string, string>): string {
  let replaced = ''
  for (const letter of name) {
    const small = letter.toLowerCase()
    const other = table[small] ?? small
    replaced += letter === small ? other : other.charAt(0).toUpperCase() + other.slice(1)
  }
  return replaced
}
