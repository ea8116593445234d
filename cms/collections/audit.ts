import type { Field } from 'payload'
import { appendOnly } from '../audit/append-only.ts'
import { choice } from '../fields/choice.ts'
import { defineCollection } from './define.ts'

/**
 * What staff did, each row holding the hash of the one before. Rows name people by number only, so
 * that an erasure leaves the chain whole.
 */
export const audit = defineCollection('audit', {
  logged: false,
  timestamps: false,
  lockDocuments: false,
  admin: { useAsTitle: 'seq', defaultColumns: ['seq', 'at', 'actor', 'action', 'subject'] },
  hooks: appendOnly,
  fields: [
    { name: 'seq', type: 'number', required: true, unique: true, index: true },
    { name: 'at', type: 'text', required: true },
    { name: 'actor', type: 'text', index: true },
    choice('action', 'auditAction', { required: true, index: true }),
    { name: 'subject', type: 'text', required: true },
    { name: 'document', type: 'text' },
    { name: 'count', type: 'number' },
    { name: 'previous', type: 'text' },
    { name: 'hash', type: 'text', required: true },
  ] as Field[],
})
