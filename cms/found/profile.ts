import type { Profile } from '../payload-types.ts'
import { list, textsOf, toLocalized, type Found } from './found.ts'

/**
 * A profile as the visitor reads it: of a minor only the reduced card is there, so only the given
 * name, the first letter of the surname, the region and the fields can be found.
 */
export const foundProfile: Found<Profile> = (profile, { region, honours }) => {
  const place = region(profile.region)
  const { awards, achievements, years } = honours(profile.id)
  const name = profile.fullName ?? profile.shortName ?? ''
  return {
    kinds: profile.mentor && !profile.minor ? ['profiles', 'mentors'] : ['profiles'],
    title: { kk: name, ru: name, en: name },
    summary: toLocalized(profile.headline),
    path: `people/${profile.handle}/`,
    names: [name, ...list(profile.otherSpellings)].filter(Boolean),
    places: [...textsOf(profile.settlement), ...(place?.names ?? [])],
    body: [...textsOf(profile.headline, profile.bio, profile.school, profile.mentorTopics)],
    facets: {
      role: list(profile.kind),
      region: place ? [place.code] : [],
      settlementType: list(profile.settlementType),
      country: list(profile.country),
      field: list(profile.fields),
      language: list(profile.languages),
      mentoring: profile.mentor && !profile.minor ? ['open'] : [],
      award: awards,
      achievement: achievements,
      year: years,
    },
    dates: {},
    patch: `profiles-${profile.handle}`,
    details: {
      role: profile.kind,
      fields: list(profile.fields),
      settlement: profile.settlement,
      region: place?.code,
      regionName: place?.name,
      country: profile.country,
      mentor: Boolean(profile.mentor && !profile.minor),
      minor: Boolean(profile.minor),
    },
  }
}
