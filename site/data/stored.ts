import type { Locale } from '../words/locales.ts'
import { words } from '../words/words.ts'
import { formatDay } from '../text/dates.ts'
import type { ProfileDoc } from './documents.ts'
import type { Door } from './door.ts'
import { toText } from './localized.ts'
import { findAchievements, toCountry } from './people.ts'
import { toRegion } from './regions.ts'
import { term, terms } from './terms.ts'

/** Everything that a profile says, name by name, as far as the asker may read it. */
export function toStoredFacts(person: ProfileDoc, locale: Locale) {
  const t = words(locale)
  return [
    [t('children.fullName'), person.fullName ?? person.shortName ?? undefined],
    [t('children.birthDate'), person.birthDate ? formatDay(person.birthDate, locale) : undefined],
    [t('person.region'), toRegion(person.region, locale)],
    [t('person.settlement'), person.settlement ?? undefined],
    [t('person.country'), person.country ? toCountry(person.country, locale) : undefined],
    [t('person.school'), person.school ?? undefined],
    [t('person.grade'), person.grade ? String(person.grade) : undefined],
    [t('person.fields'), terms('field', person.fields, locale).join(', ')],
    [t('person.languages'), terms('language', person.languages, locale).join(', ')],
    [t('children.headline'), toText(person.headline, locale)],
    [t('children.bio'), toText(person.bio, locale)],
    [t('centre.email'), person.email ?? undefined],
    [t('centre.phone'), person.phone ?? undefined],
    [t('children.photo'), person.photo ? t('children.photoStored') : undefined],
  ] as const
}

/** What each item of the hand-over at 18 holds, in words. */
export async function toHandOver(
  door: Door,
  person: ProfileDoc,
  locale: Locale,
): Promise<Readonly<Record<string, string>>> {
  const t = words(locale)
  const join = (parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(', ')
  const achievements = await findAchievements(door, { ...person, minor: false, sealed: false })
  return {
    keep_name: person.fullName ?? '',
    keep_place: join([
      person.settlement,
      person.settlementType && term('settlementType', person.settlementType, locale).toLowerCase(),
    ]),
    keep_school: join([person.school, person.grade ? String(person.grade) : undefined]),
    keep_about: join([
      toText(person.headline, locale)?.text,
      toText(person.bio, locale)?.text,
      ...terms('language', person.languages, locale),
    ]),
    keep_photo: person.photo ? t('children.photoStored') : '',
    keep_achievements: join(
      achievements.map(({ competition, year }) => {
        const name = toText(competition, locale)?.text
        return name && `${name} (${year})`
      }),
    ),
  }
}
