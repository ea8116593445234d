import type { Expectations } from '../expectations.ts'
import { administrator, everybody, log, nobody, staff } from './sentences.ts'

const ownRegion = `coordinator: own region · ${administrator}`
const letters = `coordinator: letter to a minor of own region · ${administrator}`
const ofLetters = `member: written by oneself · member: letter that reached oneself · guardian: own child · ${letters}`

/** Children and those who answer for them: the guardian, the child, the coordinator of the region. */
export const expected: Expectations = {
  guardianships: {
    ...log,
    read: `member: as guardian · member: oneself · guardian: own child · ${ownRegion}`,
    create: ownRegion,
    update: ownRegion,
    fields: {
      [everybody]: 'child guardian guardianName locale link state expiresAt acceptedAt endedAt',
      // in a quarrel about a child one guardian does not learn here where the other is reached
      [`member: as guardian · member: oneself · ${ownRegion}`]: 'email',
      [staff]: 'invitedBy',
      [nobody]: 'tokenHash codeHash',
    },
    sets: { [nobody]: 'guardian link invitedBy tokenHash codeHash acceptedAt' },
  },
  /** The ledger: nobody changes a row of it or takes one out. */
  consents: {
    ...log,
    read: `member: oneself · guardian: own child · ${ownRegion}`,
    create: ownRegion,
    fields: {
      [everybody]:
        'profile entry purpose language giverName paperOn paperPlace how giver version recipient guardianship event account enteredBy fromAt untilAt closes',
    },
    sets: {
      [nobody]: 'how giver version recipient event account enteredBy fromAt untilAt closes',
    },
  },
  /**
   * “An adult may not write to a minor one to one.” The guardian or the coordinator is in every thread
   * with a minor; what adults write to each other is theirs.
   */
  'contact-requests': {
    ...log,
    read: ofLetters,
    update: letters,
    fields: { [everybody]: 'from to message through guardianship state at' },
    sets: { [nobody]: 'from to message through guardianship at' },
  },
  'contact-messages': {
    ...log,
    read: ofLetters,
    fields: { [everybody]: 'request author authorName text at' },
  },
  /** Who has been checked by staff, until when, and what was looked at. */
  vettings: {
    ...log,
    read: `member: oneself · ${ownRegion}`,
    create: ownRegion,
    fields: { [everybody]: 'profile account entry untilAt at', [staff]: 'note by' },
    sets: { [nobody]: 'by at', [administrator]: 'account' },
  },
}
