import type { Cell, Row } from './row.ts'
import { accountRows } from './rows/accounts.ts'
import { applicationRows } from './rows/applications.ts'
import { consentRows } from './rows/consent.ts'
import { contentRows } from './rows/content.ts'
import { eventRows } from './rows/events.ts'
import { logRows } from './rows/logs.ts'
import { peopleRows } from './rows/people.ts'
import { placeRows } from './rows/places.ts'

/**
 * Who may do what: collection × operation → rule, and collection × field → audience. A collection or
 * a field without a row does not build. `docs/access.md` is written from here.
 */
export const accessTable = {
  ...contentRows,
  ...placeRows,
  ...peopleRows,
  ...accountRows,
  ...applicationRows,
  ...consentRows,
  ...eventRows,
  ...logRows,
} as const satisfies Record<string, Row>

export type AccessRow = keyof typeof accessTable

/** Fields that define.ts adds to what editors write and to what is logged. */
export const addedFields = {
  basedOn: 'public',
  editedBy: { read: 'editors', set: 'system' },
  titleKeys: { read: 'nobody', set: 'system' },
} as const satisfies Record<string, Cell>

export const getRow = (slug: AccessRow): Row => accessTable[slug]
