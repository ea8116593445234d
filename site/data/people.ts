import type { PersonData } from '../parts/props.ts'
import type { Locale } from '../words/locales.ts'
import { getAddress } from './addresses.ts'
import type { Documents, ProfileDoc } from './documents.ts'
import type { Door, Question } from './door.ts'
import { toText } from './localized.ts'
import { toThumbnail } from './pictures.ts'
import { toId, toRegion } from './regions.ts'
import { term } from './terms.ts'
import { joinDetails } from '../text/details.ts'

const ROW = [
  'handle',
  'kind',
  'fullName',
  'shortName',
  'minor',
  'region',
  'settlement',
  'country',
  'fields',
  'headline',
  'photo',
  'mentor',
  'mentorTopics',
  'mentorCapacity',
  'poolField',
  'poolYear',
]

export const findPeople = (door: Door, question: Question = {}) =>
  door.find('profiles', { select: ROW, ...question })

export const findPerson = (door: Door, handle: string) =>
  door.findOne('profiles', { handle: { equals: handle } })

/** Whole for an adult; of a minor the access rules leave the given name and one letter. */
export const toName = ({
  fullName,
  shortName,
}: Pick<ProfileDoc, 'fullName' | 'shortName'>): string => fullName || shortName || '—'

/** The seed of a person's patch, the same on every page and in the search. */
export const toPatchId = ({ handle }: Pick<ProfileDoc, 'handle'>): string => `profiles-${handle}`

export function toPersonData(person: ProfileDoc, locale: Locale): PersonData {
  const [field] = person.fields ?? []
  const place = [
    person.settlement,
    person.country && toCountry(person.country, locale),
    toRegion(person.region, locale),
  ]
  return {
    id: toPatchId(person),
    name: toName(person),
    href: getAddress('profiles', person, locale),
    role: term('profileKind', person.kind, locale),
    field: field && term('field', field, locale),
    place: joinDetails(place) || undefined,
    headline: toText(person.headline, locale),
    photo: toThumbnail(person.photo, locale),
  }
}

/** Kazakhstan goes without saying. */
export function toCountry(code: string, locale: Locale): string | undefined {
  if (!/^[A-Za-z]{2}$/.test(code) || code.toUpperCase() === 'KZ') return undefined
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code.toUpperCase())
}

/**
 * What a person has won, latest first; nothing of a minor, who is shown by the reduced card alone, nor
 * what was won in childhood before the person has taken it over.
 */
async function findWon<C extends 'achievements' | 'awards'>(
  door: Door,
  collection: C,
  person: ProfileDoc,
): Promise<Documents[C][]> {
  if (!isAdult(person)) return []
  if (person.sealed && !person.takenOver?.includes('keep_achievements')) return []
  const { docs } = await door.find(collection, {
    where: { profile: { equals: person.id } },
    sort: '-year',
    limit: 100,
    depth: 0,
  })
  return docs
}

export const findAchievements = (door: Door, person: ProfileDoc) =>
  findWon(door, 'achievements', person)

export const findAwards = (door: Door, person: ProfileDoc) => findWon(door, 'awards', person)

/** How many people a teacher has led to a prize. The pupils are counted, never named. */
export async function countWinners(door: Door, teacher: ProfileDoc): Promise<number> {
  const { docs } = await door.find('achievements', {
    where: {
      and: [
        { teacher: { equals: teacher.id } },
        { result: { in: ['gold', 'silver', 'bronze', 'prize'] } },
      ],
    },
    limit: 0,
    depth: 0,
    select: ['profile'],
  })
  return new Set(docs.map(({ id, profile }) => toId(profile) ?? `achievement ${id}`)).size
}

export const isAdult = (person: ProfileDoc): boolean => person.minor === false
