import type { Expectations } from '../expectations.ts'
import { administrator, everybody, log, nobody, staff } from './sentences.ts'

const ownRegion = `coordinator: own region · ${administrator}`

/** Children and those who answer for them: the guardian, the child, the coordinator of the region. */
export const expected: Expectations = {
  guardianships: {
    ...log,
    read: `member: own ward · member: oneself · ${ownRegion}`,
    update: ownRegion,
    fields: {
      [everybody]:
        'child guardian guardianName email locale link state expiresAt acceptedAt endedAt',
      [staff]: 'invitedBy',
      [nobody]: 'tokenHash codeHash',
    },
    sets: { [nobody]: 'child guardian link invitedBy tokenHash codeHash acceptedAt' },
  },
  /** The ledger: nobody changes a row of it or takes one out. */
  consents: {
    ...log,
    read: `member: own ward · member: oneself · ${ownRegion}`,
    create: ownRegion,
    fields: {
      [everybody]:
        'profile entry purpose language giverName paperOn paperPlace how giver version recipient guardianship account enteredBy fromAt untilAt closes',
    },
    sets: {
      [nobody]: 'how giver version recipient account enteredBy fromAt untilAt closes',
    },
  },
  /** The guardian or the coordinator passes a letter on; whoever wrote it sees what became of it. */
  'contact-requests': {
    ...log,
    read: `member: own ward · member: written by oneself · ${ownRegion}`,
    update: ownRegion,
    fields: { [everybody]: 'from to message through guardianship state at' },
    sets: { [nobody]: 'from to message through guardianship at' },
  },
}
