import type { Field } from 'payload'
import { appendOnly } from '../audit/append-only.ts'
import { choice } from '../fields/choice.ts'
import { defineCollection } from './define.ts'

/** Receipts of erasures: which row went, when, who asked. Nothing in them says whose it was. */
export const erasures = defineCollection('erasures', {
  logged: false,
  timestamps: false,
  lockDocuments: false,
  admin: { useAsTitle: 'receipt', defaultColumns: ['receipt', 'subject', 'askedBy', 'at'] },
  hooks: appendOnly,
  fields: [
    { name: 'receipt', type: 'text', required: true, unique: true, index: true },
    { name: 'subject', type: 'text', required: true },
    { name: 'document', type: 'text', required: true },
    { name: 'mark', type: 'text', required: true },
    choice('askedBy', 'erasureBy', { required: true }),
    { name: 'rows', type: 'number', required: true },
    { name: 'files', type: 'number', required: true },
    { name: 'at', type: 'date', required: true },
  ] as Field[],
})
