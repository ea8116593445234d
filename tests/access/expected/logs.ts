import type { Expectations } from '../expectations.ts'
import { administrator, everybody, log, nobody } from './sentences.ts'

export const expected: Expectations = {
  /** Who looked at a minor: shown to the person it is about, and the guardian. */
  views: {
    ...log,
    read: `member: oneself · guardian: own child · ${administrator}`,
    fields: { [everybody]: 'viewer profile kind at' },
  },
  audit: {
    ...log,
    fields: { [everybody]: 'seq at actor action subject document count previous hash' },
  },
  erasures: {
    ...log,
    fields: { [everybody]: 'receipt subject document mark askedBy rows files at' },
  },
  /** Mail on its way: administrators see how it fares, nobody to whom and what. */
  letters: {
    ...log,
    fields: {
      [everybody]: 'name locale attempts nextTryAt until sentAt failedAt lastError',
      [nobody]: 'key to content',
    },
  },
  changes: { ...log, fields: { [everybody]: 'seq subject document operation at' } },
}
