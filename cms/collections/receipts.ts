import type { Field } from 'payload'
import { appendOnly } from '../audit/append-only.ts'
import { relation } from '../fields/relation.ts'
import { defineCollection } from './define.ts'

/**
 * What an applicant got at submission: number, moment and the hash of what was submitted. It names
 * nobody, so it stays when the application is erased.
 */
export const receipts = defineCollection('receipts', {
  logged: false,
  timestamps: false,
  admin: { useAsTitle: 'number', defaultColumns: ['number', 'call', 'at', 'hash'] },
  hooks: appendOnly,
  fields: [
    { name: 'number', type: 'text', required: true, unique: true, index: true },
    { name: 'application', type: 'text', required: true, index: true },
    relation('call', 'calls'),
    { name: 'at', type: 'text', required: true },
    { name: 'hash', type: 'text', required: true },
  ] as Field[],
})
