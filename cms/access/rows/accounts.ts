import { inner, type Row } from '../row.ts'

/** Accounts. Nobody reads another’s but administrators, so `public` means the owner here. */
export const accountRows = {
  users: {
    read: 'ownAccountOrAdministrator',
    create: 'administrator',
    update: 'ownAccountOrAdministrator',
    delete: 'administrator',
    readVersions: 'nobody',
    admin: 'staff',
    fields: {
      email: { read: 'public', set: 'administrators' },
      password: { read: 'nobody', set: 'administrators' },
      hash: { read: 'nobody', set: 'system' },
      salt: { read: 'nobody', set: 'system' },
      secondFactorAt: { read: 'public', set: 'system' },
      closedAt: { read: 'public', set: 'administrators' },
      name: 'public',
      roles: { read: 'public', set: 'administrators' },
      centre: { read: 'public', set: 'administrators' },
      region: { read: 'public', set: 'administrators' },
      vettedUntil: { read: 'public', set: 'system' },
      organisation: { read: 'public', set: 'administrators' },
      locale: 'public',
    },
  },
  sessions: {
    ...inner,
    fields: {
      idHash: 'nobody',
      user: 'nobody',
      expiresAt: 'nobody',
      lastSeenAt: 'nobody',
      device: 'nobody',
      awaitsCode: 'nobody',
    },
  },
  factors: {
    ...inner,
    fields: {
      user: 'nobody',
      secret: 'nobody',
      lastStep: 'nobody',
      recovery: 'nobody',
      confirmedAt: 'nobody',
    },
  },
  'pupil-groups': {
    ...inner,
    fields: { name: 'nobody', code: 'nobody', keeper: 'nobody', region: 'nobody' },
  },
  'pupil-cards': {
    ...inner,
    fields: {
      user: 'nobody',
      pupilGroup: 'nobody',
      number: 'nobody',
      code: 'nobody',
      pinHash: 'nobody',
      madeBy: 'nobody',
    },
  },
  links: {
    ...inner,
    fields: {
      tokenHash: 'nobody',
      purpose: 'nobody',
      subject: 'nobody',
      content: 'nobody',
      expiresAt: 'nobody',
    },
  },
  attempts: { ...inner, fields: { key: 'nobody', points: 'nobody', expiresAt: 'nobody' } },
} as const satisfies Record<string, Row>
