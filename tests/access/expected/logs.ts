import type { Expectations } from '../expectations.ts'
import { administrator, everybody, log } from './sentences.ts'

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
  changes: { ...log, fields: { [everybody]: 'seq subject document operation at' } },
}
