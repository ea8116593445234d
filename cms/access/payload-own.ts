import type { SanitizedConfig } from 'payload'
import { toAccess, type RuleName } from './rules.ts'

type Row = Record<'create' | 'read' | 'update' | 'delete', RuleName>
const closed: Row = { create: 'nobody', read: 'nobody', update: 'nobody', delete: 'nobody' }

/**
 * What Payload keeps for itself. By its own rules whoever is signed in could list it, and learn which
 * drafts there are and who works on them; the notes of the admin's forms it keeps for their owners.
 */
const own: Readonly<Record<string, Row>> = {
  'payload-locked-documents': {
    create: 'staff',
    read: 'staff',
    update: 'staff',
    delete: 'staff',
  },
  'payload-jobs': { ...closed, read: 'editor' },
  'payload-migrations': closed,
}

/** The configuration with Payload's own collections closed to those who have no business there. */
export function closePayloadsOwn(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const row = own[collection.slug]
    if (!row) continue
    for (const [operation, rule] of Object.entries(row))
      collection.access[operation as keyof Row] = toAccess(rule)
  }
  return config
}
