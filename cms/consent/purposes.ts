import type { Term } from '../../search/vocabulary/values.ts'

export type Purpose = Term<'consentPurpose'>

type Row = {
  /** Who can agree: a guardian for a minor, the person when of age. */
  by: readonly Term<'consentGiver'>[]
  /** Who gets to see or use what is agreed to. */
  recipient: 'world' | 'vetted' | 'centre' | 'initiative'
}

/** What can be agreed to, by whom, and who receives it. */
export const purposes = {
  listing: { by: ['guardian', 'self'], recipient: 'world' },
  photo: { by: ['guardian'], recipient: 'vetted' },
  contact: { by: ['guardian'], recipient: 'centre' },
  participation: { by: ['guardian'], recipient: 'initiative' },
  event_photo: { by: ['guardian'], recipient: 'world' },
  keep_name: { by: ['self'], recipient: 'world' },
  keep_place: { by: ['self'], recipient: 'world' },
  keep_school: { by: ['self'], recipient: 'world' },
  keep_about: { by: ['self'], recipient: 'world' },
  keep_photo: { by: ['self'], recipient: 'world' },
  keep_achievements: { by: ['self'], recipient: 'world' },
} as const satisfies Record<Purpose, Row>

export const isPurpose = (value: unknown): value is Purpose =>
  typeof value === 'string' && Object.hasOwn(purposes, value)

/** What this giver is asked about. */
export const purposesOf = (giver: Term<'consentGiver'>): Purpose[] =>
  (Object.keys(purposes) as Purpose[]).filter((purpose) =>
    (purposes[purpose].by as readonly string[]).includes(giver),
  )
