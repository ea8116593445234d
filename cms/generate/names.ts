import tables from './data/names.json' with { type: 'json' }
import { chance, pick, pickWeighted, type Random } from './random.ts'

export type Gender = 'male' | 'female'
export type PersonName = { familyName: string; givenName: string; patronymic: string }

/**
 * A fictional person's name. Kazakh surnames come in three fashions: -ов/-ев, the father's name with
 * -ұлы/-қызы (then without a patronymic), and the bare grandfather's name.
 */
export function generateName(random: Random, gender: Gender): PersonName {
  const origin = pickWeighted(random, { kazakh: 86, russian: 14 })
  const table = tables[origin]
  const givenName = pick(random, table[gender])
  if (origin === 'russian') {
    const patronymic = toRussianPatronymic(pick(random, table.fathers), gender)
    return { familyName: toSurname(pick(random, table.surnames), gender), givenName, patronymic }
  }
  const fashion = pickWeighted(random, { suffixed: 74, fathers: 16, bare: 10 })
  const father = pick(random, table.fathers)
  if (fashion === 'fathers') {
    return { familyName: toKazakhPatronymic(father, gender), givenName, patronymic: '' }
  }
  const familyName =
    fashion === 'bare' ? pick(random, table.bare) : toSurname(pick(random, table.surnames), gender)
  return { familyName, givenName, patronymic: generatePatronymic(random, father, gender) }
}

function generatePatronymic(random: Random, father: string, gender: Gender): string {
  if (chance(random, 0.14)) return ''
  return chance(random, 0.6)
    ? toKazakhPatronymic(father, gender)
    : toRussianPatronymic(father, gender)
}

/** Ахметов, Ахметова; Ким, Миллер and Коваленко stay as they are. */
export const toSurname = (surname: string, gender: Gender) =>
  gender === 'female' && /[оеё]в$|ин$/.test(surname) ? `${surname}а` : surname

export const toKazakhPatronymic = (father: string, gender: Gender) =>
  father + (gender === 'female' ? 'қызы' : 'ұлы')

/** Серікович, Абаевич, Мұсаевич, Сергеевич; a Kazakh father's name keeps its letters. */
export function toRussianPatronymic(father: string, gender: Gender): string {
  const ending = gender === 'female' ? 'на' : 'ич'
  if (father.endsWith('ий')) return `${father.slice(0, -2)}ьев${ending}`
  if (father.endsWith('й')) return `${father.slice(0, -1)}ев${ending}`
  if (father === 'Павел') return `Павлов${ending}`
  return /[аәеиіоөуұүыэюя]$/.test(father) ? `${father}ев${ending}` : `${father}ов${ending}`
}
