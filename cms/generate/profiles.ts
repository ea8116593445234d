import { vocabulary } from '../../search/vocabulary/values.ts'
import type { Column } from '../import/profile-columns.ts'
import { generateName } from './names.ts'
import { generatePlace, generateSchool } from './places.ts'
import { between, chance, createRandom, pick, pickWeighted, type Random } from './random.ts'
import { generateTexts, type Occasion } from './texts.ts'

export type ProfileCells = Record<Column, string>

const subjects = vocabulary.field.filter((field) => field !== 'other')
const visibilities = {
  talent: { public: 46, members: 44, vetted: 6, unlisted: 4 },
  leader: { public: 72, members: 24, vetted: 2, unlisted: 2 },
  teacher: { public: 64, members: 30, vetted: 3, unlisted: 3 },
}
const mentors = { talent: 0.01, leader: 0.4, teacher: 0.3 }

/**
 * Believable profiles of people who do not exist: the same seed gives the same rows. Ages are
 * counted on the day `on`, which is fixed unless told, so that a file can be made again.
 */
export function* generateProfiles(
  count: number,
  { seed = 1, on = '2026-09-01' } = {},
): Generator<ProfileCells> {
  const random = createRandom(seed)
  for (let index = 1; index <= count; index += 1) yield generateProfile(random, index, on)
}

function generateProfile(random: Random, index: number, on: string): ProfileCells {
  const kind = pickWeighted(random, { talent: 70, leader: 18, teacher: 12 })
  const gender = chance(random, kind === 'teacher' ? 0.75 : 0.5) ? 'female' : 'male'
  const { familyName, givenName, patronymic } = generateName(random, gender)
  const place = generatePlace(random)
  const { age, occasion } = generateAge(random, kind)
  const grade = occasion === 'school' ? String(Math.min(11, Math.max(1, age - 6))) : ''
  const fields = generateFields(random)
  return {
    external_id: `EU-${String(index).padStart(6, '0')}`,
    kind,
    family_name: familyName,
    given_name: givenName,
    patronymic,
    birth_date: generateBirthDate(random, age, on),
    region: place.region,
    settlement: place.settlement,
    settlement_type: place.settlementType,
    school:
      kind === 'leader'
        ? ''
        : generateSchool(random, place, occasion === 'student' ? 'university' : 'school'),
    grade,
    fields: fields.join(';'),
    languages: generateLanguages(random).join(';'),
    ...generateTexts(random, {
      kind,
      occasion,
      field: fields[0] as string,
      settlement: place.settlement,
      grade,
    }),
    visibility: pickWeighted(random, visibilities[kind]),
    mentor: age >= 18 && chance(random, mentors[kind]) ? 'yes' : 'no',
  }
}

/** Two talents of three are at school; the others study and are of age. */
function generateAge(
  random: Random,
  kind: ProfileCells['kind'],
): { age: number; occasion: Occasion } {
  if (kind === 'leader') return { age: between(random, 23, 58), occasion: 'leader' }
  if (kind === 'teacher') return { age: between(random, 24, 63), occasion: 'teacher' }
  return chance(random, 0.66)
    ? { age: between(random, 10, 17), occasion: 'school' }
    : { age: between(random, 18, 24), occasion: 'student' }
}

/** A day on which the person turns, or has turned, `age` within the year before `on`. */
function generateBirthDate(random: Random, age: number, on: string): string {
  const day = new Date(`${on}T00:00:00Z`)
  day.setUTCFullYear(day.getUTCFullYear() - age)
  day.setUTCDate(day.getUTCDate() - between(random, 0, 364))
  return day.toISOString().slice(0, 10)
}

function generateFields(random: Random): string[] {
  const fields = new Set<string>([pick(random, subjects)])
  if (chance(random, 0.4)) fields.add(pick(random, subjects))
  if (chance(random, 0.04)) fields.add('other')
  return [...fields]
}

function generateLanguages(random: Random): string[] {
  const shares = { kk: 0.96, ru: 0.82, en: 0.45, tr: 0.05, zh: 0.03, de: 0.04, fr: 0.02 }
  const spoken = Object.entries(shares).flatMap(([language, share]) =>
    chance(random, share) ? [language] : [],
  )
  return spoken.length > 0 ? spoken : ['kk']
}
