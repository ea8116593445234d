import { choose } from '../../search/bench/random.ts'
import { readTable, toSpellings } from './tables.ts'

export const scripts = ['kk', 'ru', 'latin'] as const
export type Script = (typeof scripts)[number]
export const sets = ['tuned', 'held-out'] as const
export type Set = (typeof sets)[number]

type Part = { family: string; given: string; patronymic: string }
/** One person as papers in three scripts have the name. */
export type Person = Record<Script, Part> & { set: Set }

/**
 * Given names and surnames with the spellings met in Russian and Latin papers and in the press.
 * No rule was made for held-out rows.
 */
const parts = readTable<Script | 'kind' | 'set'>('parts.tsv')
type Row = (typeof parts)[number]

/** People put together from the rows of one set, each script in any of its spellings. */
export function toPeople(set: Set, count: number, random: () => number): Person[] {
  const of = (kind: RegExp) => parts.filter((row) => row.set === set && kind.test(row.kind))
  const [male, female, surnames] = [of(/^male/), of(/^female/), of(/^surname/)]
  return Array.from({ length: count }, () => {
    const isFemale = random() < 0.4
    const family = choose(surnames, random)
    const given = choose(isFemale ? female : male, random)
    const father = choose(male, random)
    const isRussian = random() < 0.5
    const inScript = (script: Script): Part => ({
      family: toFamily(spell(family, script, random), isFemale && family.kind === 'surname'),
      given: spell(given, script, random),
      patronymic: toPatronymic(spell(father, script, random), script, isFemale, isRussian),
    })
    return { kk: inScript('kk'), ru: inScript('ru'), latin: inScript('latin'), set }
  })
}

function spell(row: Row, script: Script, random: () => number): string {
  return choose(toSpellings(row[script]), random)
}

function toFamily(family: string, isFemale: boolean): string {
  if (!isFemale) return family
  return /[а-я]$/.test(family) ? `${family}а` : `${family}a`
}

const endings = {
  kk: { own: ['ұлы', 'қызы'], russian: ['ұлы', 'қызы'] },
  ru: { own: ['улы', 'кызы'], russian: ['ович', 'овна'] },
  latin: { own: ['uly', 'kyzy'], russian: ['ovich', 'ovna'] },
} as const

function toPatronymic(
  father: string,
  script: Script,
  isFemale: boolean,
  isRussian: boolean,
): string {
  const which = isFemale ? 1 : 0
  const consonant = /[бвгджзклмнпрстфхцчшщbdfghjklmnpqrstvz]$/.test(father)
  const kind = isRussian && consonant ? 'russian' : 'own'
  return father + endings[script][kind][which]
}
