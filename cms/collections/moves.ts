import type { Field } from 'payload'
import { appendOnly } from '../audit/append-only.ts'
import { choice } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { defineCollection } from './define.ts'

/** The history of applications: one row for every move, never changed. */
export const moves = defineCollection('moves', {
  logged: false,
  timestamps: false,
  admin: { useAsTitle: 'move', defaultColumns: ['application', 'move', 'from', 'to', 'at'] },
  hooks: { beforeChange: appendOnly.beforeChange },
  fields: [
    relation('application', 'applications', { required: true } as never),
    choice('move', 'applicationMove', { required: true }),
    choice('from', 'applicationState', { required: true }),
    choice('to', 'applicationState', { required: true }),
    // by number only, so that an erasure of the account leaves the history whole
    { name: 'actor', type: 'text' },
    { name: 'note', type: 'textarea', maxLength: 2000 },
    { name: 'at', type: 'text', required: true },
  ] as Field[],
})
