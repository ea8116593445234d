import { formatList } from '../text/lists.ts'
import type { Locale } from '../words/locales.ts'
import { words } from '../words/words.ts'
import { findAllRelated } from './documents.ts'
import type { EligibilityDoc } from './documents.ts'
import { toPlain } from './localized.ts'
import { toRegionName } from './regions.ts'
import { terms } from './terms.ts'

type Bounds = [number | null | undefined, number | null | undefined]

/** Who may apply, a sentence for each condition that is set. */
export function toEligibility(given: EligibilityDoc | undefined, locale: Locale): string[] {
  if (!given) return []
  const t = words(locale)
  const kinds = terms('profileKind', given.profileKinds, locale)
  const settlements = terms('settlementType', given.settlementTypes, locale)
  const regions = findAllRelated(given.regions).map((region) => toRegionName(region, locale))
  const programmes = findAllRelated(given.programmes).flatMap(
    ({ title }) => toPlain(title, locale) ?? [],
  )
  return [
    kinds.length > 0 && t('eligibility.kinds', { list: formatList(kinds, locale).toLowerCase() }),
    sayBounds('age', [given.ageFrom, given.ageTo]),
    sayBounds('grade', [given.gradeFrom, given.gradeTo]),
    settlements.length > 0 &&
      t('eligibility.settlements', { list: formatList(settlements, locale).toLowerCase() }),
    regions.length > 0 && t('eligibility.regions', { list: formatList(regions, locale) }),
    programmes.length > 0 && t('eligibility.programmes', { list: formatList(programmes, locale) }),
  ].filter((line) => line !== false)

  function sayBounds(of: 'age' | 'grade', [from, to]: Bounds): string | false {
    if (from && to)
      return from === to
        ? t(`eligibility.${of}`, { value: from })
        : t(`eligibility.${of}.span`, { from, to })
    if (from) return t(`eligibility.${of}.from`, { from })
    return to ? t(`eligibility.${of}.to`, { to }) : false
  }
}

/** What one has to be asked to say whether they fulfil the conditions; who takes part in a programme is not asked. */
export function findAsked(given: EligibilityDoc | undefined) {
  if (!given) return []
  const isSet = (...limits: unknown[]) => limits.some((limit) => typeof limit === 'number')
  const asked = [
    isSet(given.ageFrom, given.ageTo) && 'birthDate',
    given.profileKinds?.length && 'kind',
    given.regions?.length && 'region',
    given.settlementTypes?.length && 'settlementType',
    isSet(given.gradeFrom, given.gradeTo) && 'grade',
  ] as const
  return asked.filter((field) => typeof field === 'string')
}
export type FitField = ReturnType<typeof findAsked>[number]
