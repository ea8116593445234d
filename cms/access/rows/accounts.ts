import type { Row } from '../row.ts'

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
      name: 'public',
      roles: { read: 'public', set: 'administrators' },
      centre: { read: 'public', set: 'administrators' },
      region: { read: 'public', set: 'administrators' },
      organisation: { read: 'public', set: 'administrators' },
      locale: 'public',
    },
  },
} as const satisfies Record<string, Row>
