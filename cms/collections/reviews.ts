import type { Field } from 'payload'
import { choice } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { defineCollection } from './define.ts'

/** One reviewer's look at one application; other reviewers see it once all are in (`revealed`). */
export const reviews = defineCollection('reviews', {
  logged: false,
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['application', 'reviewer', 'state', 'submittedAt'],
  },
  fields: [
    relation('application', 'applications', { required: true } as never),
    relation('call', 'calls', { required: true } as never),
    relation('reviewer', 'users'),
    choice('state', 'reviewState', { required: true, index: true, defaultValue: 'assigned' }),
    choice('by', 'reviewBy', { required: true, defaultValue: 'hand' }),
    // criterion → score
    { name: 'scores', type: 'json' },
    { name: 'comment', type: 'textarea', maxLength: 5000 },
    { name: 'conflict', type: 'text', maxLength: 500 },
    { name: 'revealed', type: 'checkbox', defaultValue: false },
    { name: 'assignedAt', type: 'date', required: true },
    { name: 'submittedAt', type: 'date' },
    { name: 'remindedAt', type: 'date' },
  ] as Field[],
})
