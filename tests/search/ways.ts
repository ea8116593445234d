import { choose } from '../../search/bench/random.ts'

type Way = (kk: string, random: () => number) => string

/** Letters of one way of typing; several where people differ, one of them taken at random. */
type Letters = Record<string, string | readonly string[]>

const plain: Letters = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', з: 'z', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
  п: 'p', р: 'r', с: 's', т: 't', ф: 'f', ц: 'ts', э: 'e', ъ: '', ь: '', ё: 'io',
} // prettier-ignore
const casual: Letters = {
  ...plain,
  ә: ['a', 'a', 'e'], ғ: ['g', 'g', 'gh'], ж: ['j', 'zh'], и: 'i', й: ['i', 'y'], қ: ['q', 'k'],
  ң: ['n', 'n', 'ng'], ө: 'o', у: ['u', 'u', 'w'], ұ: 'u', ү: 'u', х: ['h', 'kh'], һ: 'h', ч: 'ch', ш: 'sh',
  щ: 'sh', ы: ['y', 'i'], і: ['i', 'i', 'y'], ю: 'yu', я: ['ya', 'ia'],
} // prettier-ignore
const latin2021: Letters = {
  ...plain,
  ә: 'ä', ғ: 'ğ', ж: 'j', и: 'i', й: 'i', қ: 'q', ң: 'ñ', ө: 'ö', у: 'u', ұ: 'ū', ү: 'ü', х: 'h',
  һ: 'h', ч: 'ch', ш: 'ş', щ: 'şş', ы: 'y', і: 'ı', ю: 'iu', я: 'ia',
} // prettier-ignore
const latin2018: Letters = {
  ...plain,
  ә: 'á', ғ: 'ǵ', ж: 'j', и: 'ı', й: 'ı', қ: 'q', ң: 'ń', ө: 'ó', у: 'ý', ұ: 'u', ү: 'ú', х: 'h',
  һ: 'h', ч: 'ch', ш: 'sh', щ: 'shsh', ы: 'y', і: 'i', ю: 'ıý', я: 'ıa',
} // prettier-ignore
const latin2017: Letters = {
  ...plain,
  ә: "a'", ғ: "g'", ж: 'j', и: "i'", й: "i'", қ: 'q', ң: "n'", ө: "o'", у: "y'", ұ: 'u', ү: "u'",
  х: 'h', һ: 'h', ч: "c'", ш: "s'", щ: "s's'", ы: 'y', і: 'i', ю: "i'y'", я: "i'a",
} // prettier-ignore
const russianKeyboard: Letters = {
  ә: ['а', 'а', 'э'], ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: ['и', 'и', 'ы', 'i'],
} // prettier-ignore
const arabic: Letters = {
  а: 'ا', ә: 'ٴا', б: 'ب', в: 'ۆ', г: 'گ', ғ: 'ع', д: 'د', е: 'ە', ж: 'ج', з: 'ز', и: 'ي', й: 'ي',
  к: 'ك', қ: 'ق', л: 'ل', м: 'م', н: 'ن', ң: 'ڭ', о: 'و', ө: 'ٴو', п: 'پ', р: 'ر', с: 'س', т: 'ت',
  у: 'ۋ', ұ: 'ۇ', ү: 'ٴۇ', ф: 'ف', х: 'ح', һ: 'ھ', ц: 'تس', ч: 'چ', ш: 'ش', щ: 'شش', ы: 'ى', і: 'ٴى',
  ь: '', ъ: '', э: 'ە', ю: 'يۋ', я: 'يا', ё: 'يو',
} // prettier-ignore
const lookAlikes: Letters = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', А: 'A', В: 'B', Е: 'E', К: 'K',
  М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', І: 'I',
} // prettier-ignore
const englishLayout: Letters = Object.fromEntries(
  [...'йцукенгшщзхъфывапролджэячсмитьбюәіңғүұқөһ'].map((letter, at) => [
    letter,
    [..."qwertyuiop[]asdfghjkl;'zxcvbnm,.234589 0-="].filter((key) => key !== ' ')[at] as string,
  ]),
)

/** How the Kazakh spelling of a name comes out, from what is at hand. */
export const ways = {
  'casual Latin': replacing(casual),
  'Latin of 2021': replacing(latin2021),
  'Latin of 2018': replacing(latin2018),
  'Latin of 2017': replacing(latin2017),
  'Russian keyboard': replacing(russianKeyboard),
  'Arabic script': replacing(arabic),
  'Arabic script, one sign for a soft word': (kk) => kk.split(' ').map(toArabicWord).join(' '),
  'English layout': replacing(englishLayout),
  'look-alike letters': (kk, random) =>
    [...kk].map((letter) => (random() < 0.4 ? pick(lookAlikes, letter, random) : letter)).join(''),
} as const satisfies Record<string, Way>

/** As it is written in China: one sign before a word of soft vowels, none where к, г or е say so. */
function toArabicWord(word: string): string {
  const isSoft = /[әөүі]/i.test(word) && !/[кге]/i.test(word)
  const letters = replacing(arabic)(word, () => 0).replaceAll('ٴ', '')
  return isSoft ? `ٴ${letters}` : letters
}

const alphabets = {
  Latin: 'aeiourstnlkmbdgzhy',
  Cyrillic: 'аеиоурстнлкмбдгқәзш',
  Arabic: 'اەيورستنلكمبدگقز',
}

/** One slip of the finger anywhere in the name: a letter left out, doubled, swapped, or another. */
export function slip(name: string, random: () => number): string {
  const places = [...Array(name.length).keys()].filter((at) => /\p{L}/u.test(name[at] as string))
  const at = choose(places, random)
  const letter = name[at] as string
  const next = name[at + 1]
  const alphabet = alphabets[toScript(letter)]
  const other = choose(
    [...alphabet].filter((each) => each !== letter.toLowerCase()),
    random,
  )
  const slips = [
    name.slice(0, at) + name.slice(at + 1),
    name.slice(0, at) + letter + other + name.slice(at + 1),
    name.slice(0, at) + other + name.slice(at + 1),
  ]
  if (next && /\p{L}/u.test(next) && next !== letter) {
    slips.push(name.slice(0, at) + next + letter + name.slice(at + 2))
  }
  return choose(slips, random)
}

function toScript(letter: string): keyof typeof alphabets {
  if (/\p{Script=Latin}/u.test(letter)) return 'Latin'
  return /\p{Script=Cyrillic}/u.test(letter) ? 'Cyrillic' : 'Arabic'
}

function replacing(letters: Letters): Way {
  return (kk, random) => [...kk].map((letter) => pick(letters, letter, random)).join('')
}

function pick(letters: Letters, letter: string, random: () => number): string {
  const small = letter.toLowerCase()
  const to = letters[letter] ?? letters[small]
  if (to === undefined) return letter
  const one = typeof to === 'string' ? to : choose(to, random)
  return letter === small || letters[letter] !== undefined
    ? one
    : one.charAt(0).toUpperCase() + one.slice(1)
}
