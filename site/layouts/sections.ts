import type { WordKey } from '../words/words.ts'

export interface Section {
  /** Also the first part of its address after the locale. */
  id: string
  group: SectionGroup
  /** Whether it stands in the head of every page; all stand in the foot. */
  isMain: boolean
}

export type SectionGroup = 'people' | 'take-part' | 'initiative' | 'more'

export const SECTION_GROUPS = [
  'people',
  'take-part',
  'initiative',
  'more',
] as const satisfies readonly SectionGroup[]

/** The sections of the site, in the order of its head and foot. */
export const SECTIONS = [
  { id: 'people', group: 'people', isMain: true },
  { id: 'calls', group: 'take-part', isMain: true },
  { id: 'events', group: 'take-part', isMain: true },
  { id: 'centres', group: 'initiative', isMain: true },
  { id: 'communities', group: 'people', isMain: true },
  { id: 'mentors', group: 'people', isMain: false },
  { id: 'leaders', group: 'people', isMain: false },
  { id: 'programmes', group: 'take-part', isMain: false },
  { id: 'awards', group: 'take-part', isMain: false },
  { id: 'about', group: 'initiative', isMain: false },
  { id: 'road-map', group: 'initiative', isMain: false },
  { id: 'partners', group: 'initiative', isMain: false },
  { id: 'news', group: 'more', isMain: false },
  { id: 'library', group: 'more', isMain: false },
  { id: 'search', group: 'more', isMain: false },
] as const satisfies readonly Section[]

export type SectionId = (typeof SECTIONS)[number]['id']

export const toSectionName = (id: SectionId): WordKey => `nav.${id}`
