import type { RuleName } from './rules.ts'

type Row = Record<'read' | 'create' | 'update' | 'delete' | 'readVersions', RuleName> & {
  admin?: RuleName
}

const content: Row = {
  read: 'publishedOrEditor',
  create: 'editor',
  update: 'editor',
  delete: 'administrator',
  readVersions: 'editor',
}

const reference: Row = {
  read: 'anyone',
  create: 'administrator',
  update: 'editor',
  delete: 'administrator',
  readVersions: 'editor',
}

const log: Row = {
  read: 'administrator',
  create: 'nobody',
  update: 'nobody',
  delete: 'nobody',
  readVersions: 'nobody',
}

/** Who may do what: collection × operation → rule. A collection without a row does not build. */
export const accessTable = {
  users: {
    read: 'ownAccountOrAdministrator',
    create: 'administrator',
    update: 'ownAccountOrAdministrator',
    delete: 'administrator',
    readVersions: 'nobody',
    admin: 'staff',
  },
  regions: reference,
  centres: { ...reference, delete: 'administrator' },
  organisations: { ...reference, create: 'editor' },
  programmes: content,
  profiles: {
    read: 'profileAudience',
    create: 'coordinatorOrEditor',
    update: 'ownRegionOrEditor',
    delete: 'administrator',
    readVersions: 'nobody',
  },
  achievements: {
    read: 'verifiedOrStaff',
    create: 'coordinatorOrEditor',
    update: 'coordinatorOrEditor',
    delete: 'administrator',
    readVersions: 'nobody',
  },
  calls: content,
  events: content,
  news: content,
  pages: content,
  resources: content,
  awards: { ...reference, create: 'editor' },
  milestones: { ...reference, create: 'editor' },
  media: { ...reference, create: 'staff' },
  guardianships: {
    ...log,
    read: 'ownGuardianships',
    update: 'ownRegionsGuardianships',
  },
  consents: { ...log, read: 'ownConsents', create: 'coordinatorOrAdministrator' },
  'contact-requests': { ...log, read: 'ownContactRequests', update: 'ownRegionsContactRequests' },
  views: { ...log, read: 'ownViews' },
  audit: log,
  erasures: log,
  changes: log,
} as const satisfies Record<string, Row>

export type AccessRow = keyof typeof accessTable
