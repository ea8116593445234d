import { log, type Row } from '../row.ts'

/** What the server writes down for itself. */
export const logRows = {
  views: {
    ...log,
    read: 'ownViews',
    fields: { viewer: 'public', profile: 'public', kind: 'public', at: 'public' },
  },
  audit: {
    ...log,
    fields: {
      seq: 'public',
      at: 'public',
      actor: 'public',
      action: 'public',
      subject: 'public',
      document: 'public',
      count: 'public',
      previous: 'public',
      hash: 'public',
    },
  },
  erasures: {
    ...log,
    fields: {
      receipt: 'public',
      subject: 'public',
      document: 'public',
      mark: 'public',
      askedBy: 'public',
      rows: 'public',
      files: 'public',
      at: 'public',
    },
  },
  letters: {
    ...log,
    fields: {
      key: 'nobody',
      name: 'public',
      to: 'nobody',
      locale: 'public',
      content: 'nobody',
      attempts: 'public',
      nextTryAt: 'public',
      until: 'public',
      sentAt: 'public',
      failedAt: 'public',
      lastError: 'public',
    },
  },
  changes: {
    ...log,
    fields: {
      seq: 'public',
      subject: 'public',
      document: 'public',
      operation: 'public',
      at: 'public',
    },
  },
} as const satisfies Record<string, Row>
