import type { Term } from '../../search/vocabulary/values.ts'

export type Kind = Term<'notificationKind'>

type Row = {
  /** `now` for what cannot wait until tomorrow; the rest goes into the letter of the day. */
  mail: 'now' | 'digest'
  /** Which kinds a person can keep out of their mail; what changes their own plans is always written. */
  mutable: boolean
}

/** What people are told of, and how it reaches them by mail. The sentences are in words.json. */
export const kinds = {
  registration_confirmed: { mail: 'now', mutable: false },
  registration_entered: { mail: 'digest', mutable: true },
  registration_waiting: { mail: 'digest', mutable: true },
  registration_offered: { mail: 'now', mutable: false },
  registration_lapsed: { mail: 'digest', mutable: true },
  registration_cancelled: { mail: 'digest', mutable: true },
  registration_not_drawn: { mail: 'now', mutable: true },
  event_changed: { mail: 'now', mutable: false },
  event_cancelled: { mail: 'now', mutable: false },
  event_tomorrow: { mail: 'now', mutable: true },
  event_soon: { mail: 'now', mutable: true },
  saved_search: { mail: 'digest', mutable: true },
  call_fits: { mail: 'digest', mutable: true },
  call_deadline: { mail: 'now', mutable: true },
} as const satisfies Record<Kind, Row>

export const mutableKinds = (Object.keys(kinds) as Kind[]).filter((kind) => kinds[kind].mutable)

export const isMutable = (kind: unknown): kind is Kind =>
  (mutableKinds as readonly unknown[]).includes(kind)
