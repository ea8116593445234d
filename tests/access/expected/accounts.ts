import type { Expectations } from '../expectations.ts'
import { administrator, everybody, inner, nobody, staff } from './sentences.ts'

const own = `member: own account · ${administrator}`

export const expected: Expectations = {
  /** An account is read by its owner and by administrators; a role is given by administrators only. */
  users: {
    read: own,
    create: administrator,
    update: own,
    delete: administrator,
    versions: nobody,
    admin: staff,
    fields: {
      [everybody]:
        'email closedAt vettedUntil secondFactorAt name roles centre region organisation locale',
      [nobody]: 'password hash salt',
    },
    sets: {
      [administrator]: 'email password closedAt roles centre region organisation',
      [nobody]: 'hash salt vettedUntil secondFactorAt',
    },
  },
  sessions: {
    ...inner,
    fields: { [nobody]: 'idHash user expiresAt lastSeenAt device awaitsCode' },
  },
  factors: { ...inner, fields: { [nobody]: 'user secret lastStep recovery confirmedAt' } },
  'pupil-groups': { ...inner, fields: { [nobody]: 'name code keeper region' } },
  'pupil-cards': {
    ...inner,
    fields: { [nobody]: 'user pupilGroup number code pinHash madeBy' },
  },
  links: { ...inner, fields: { [nobody]: 'tokenHash purpose subject content expiresAt' } },
  attempts: { ...inner, fields: { [nobody]: 'key points expiresAt' } },
}
