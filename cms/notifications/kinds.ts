import type { Term } from '../../search/vocabulary/values.ts'
import type { Notification } from '../payload-types.ts'

export type Kind = Term<'notificationKind'>

type Row = {
  /**
   * `now` for what cannot wait until tomorrow, `own` where whoever tells it writes a letter of its own;
   * the rest goes into the letter of the day.
   */
  mail: 'now' | 'digest' | 'own'
  /** Which kinds a person can keep out of their mail; what changes their own plans is always written. */
  mutable: boolean
  /** The value that says until when a letter of it is of use. */
  until?: 'startsAt' | 'closesAt' | 'offerUntilAt'
}

/** What people are told of, and how it reaches them by mail. The sentences are in words.json. */
export const kinds = {
  registration_confirmed: { mail: 'now', mutable: false },
  registration_entered: { mail: 'digest', mutable: true },
  registration_waiting: { mail: 'digest', mutable: true },
  registration_offered: { mail: 'now', mutable: false, until: 'offerUntilAt' },
  registration_lapsed: { mail: 'digest', mutable: true },
  registration_cancelled: { mail: 'digest', mutable: true },
  registration_not_drawn: { mail: 'now', mutable: true },
  event_changed: { mail: 'now', mutable: false },
  event_cancelled: { mail: 'now', mutable: false },
  event_tomorrow: { mail: 'now', mutable: true, until: 'startsAt' },
  event_soon: { mail: 'now', mutable: true, until: 'startsAt' },
  application_moved: { mail: 'own', mutable: false },
  application_word: { mail: 'now', mutable: true },
  application_appeal: { mail: 'own', mutable: false },
  saved_search: { mail: 'digest', mutable: true },
  call_fits: { mail: 'digest', mutable: true, until: 'closesAt' },
  call_fits_child: { mail: 'digest', mutable: true, until: 'closesAt' },
  call_deadline: { mail: 'now', mutable: true, until: 'closesAt' },
} as const satisfies Record<Kind, Row>

/** Until when a letter of this news is of use; nothing where it always is. */
export function findUse({ kind, values }: Pick<Notification, 'kind' | 'values'>): Date | undefined {
  const { until }: Row = kinds[kind]
  const moment = until && (values as unknown as Partial<Record<string, string>> | null)?.[until]
  return moment ? new Date(moment) : undefined
}

export const mutableKinds = (Object.keys(kinds) as Kind[]).filter((kind) => kinds[kind].mutable)

export const isMutable = (kind: unknown): kind is Kind =>
  (mutableKinds as readonly unknown[]).includes(kind)
