import type { Expectations } from '../expectations.ts'
import { administrator, editors, everybody, inner, log, nobody } from './sentences.ts'

const applicant = 'member: own application · member: oneself · guardian: own child'
const organisers = 'partner, editor, administrator: all'
const toOrganisers = `partner: handed in to own organisation · ${editors}`

/** Who the applicant is: nothing for a reviewer who reviews blindly. */
const identity = `${applicant} · reviewer: assigned, not blind · partner: own organisation · ${editors}`
/** What the applicant and those who decide are told, and no reviewer. */
const notForReviewers = `${applicant} · partner: handed in to own organisation · ${editors}`

/** “Reviewer (assigned applications), partner (own organisation's calls).” All is written by the server. */
export const expected: Expectations = {
  applications: {
    ...inner,
    read: `${applicant} · reviewer: assigned · partner: handed in to own organisation · editor: handed in · ${administrator}`,
    fields: {
      [everybody]:
        'number call organisation locale state kind region settlementType grade answers revision submittedAt blind',
      [identity]:
        'account profile onBehalf familyName givenName birthDate settlement school identifying team publicName consentAt returnedNote',
      [organisers]: 'reviewers points',
      [nobody]: 'who attempt',
    },
  },
  moves: {
    ...inner,
    read: `${applicant} · ${toOrganisers}`,
    fields: { [everybody]: 'application move from to note at', [editors]: 'actor' },
  },
  /**
   * What was handed in when, without a name. Who has a number checks it on a page; a list of all would
   * let classmates try out what a hash is of.
   */
  receipts: {
    ...log,
    fields: { [everybody]: 'number call at hash', [nobody]: 'application' },
  },
  /** What third persons write is not read by who asked for it. */
  statements: {
    ...inner,
    read: toOrganisers,
    fields: {
      [everybody]: 'application kind state personName about email text expiresAt at',
      [nobody]: 'tokenHash',
    },
  },
  attachments: {
    ...inner,
    read: `${applicant} · reviewer: assigned · ${toOrganisers}`,
    fields: {
      [everybody]: 'application question state mimeType size received hash',
      [notForReviewers]: 'fileName',
    },
  },
  /** One's own, and the others' of the same application once all are in. */
  reviews: {
    ...inner,
    read: `reviewer: own review · reviewer: assigned and revealed · ${toOrganisers}`,
    fields: {
      [everybody]:
        'application call reviewer state by scores comment conflict revealed assignedAt submittedAt remindedAt',
    },
  },
  scores: { ...log, fields: { [everybody]: 'call seq review digest previous hash at' } },
  /** Told when two have decided; the list of those accepted where the call publishes it. */
  decisions: {
    ...inner,
    read: `everybody: published result · member: told of oneself · guardian: told of own child · partner: handed in to own organisation · ${editors}`,
    fields: {
      [everybody]: 'call outcome way label region decidedAt',
      [organisers]: 'proposedBy proposedAt confirmedBy',
      [notForReviewers]: 'application feedback appealUntil appeal appealedAt answer answeredAt',
    },
  },
  outages: { ...log, read: everybody, fields: { [everybody]: 'from until' } },
}
