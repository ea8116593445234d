import type { Field } from 'payload'
import { choice } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { defineCollection } from './define.ts'

/**
 * The outcome of an application: proposed by one person, confirmed by another, and only then told.
 * `label` is what the results page shows: initials, or the name of who agreed to it.
 */
export const decisions = defineCollection('decisions', {
  admin: {
    useAsTitle: 'label',
    defaultColumns: ['application', 'outcome', 'way', 'proposedBy', 'confirmedBy', 'decidedAt'],
  },
  fields: [
    relation('application', 'applications', { required: true, unique: true } as never),
    relation('call', 'calls', { required: true } as never),
    choice('outcome', 'decisionOutcome', { required: true, index: true }),
    choice('way', 'decisionWay'),
    { name: 'label', type: 'text', required: true, maxLength: 200 },
    relation('region', 'regions'),
    relation('proposedBy', 'users'),
    { name: 'proposedAt', type: 'date', required: true },
    relation('confirmedBy', 'users'),
    { name: 'decidedAt', type: 'date', index: true },
    { name: 'feedback', type: 'textarea', maxLength: 5000 },
    { name: 'appealUntil', type: 'date' },
    { name: 'appeal', type: 'textarea', maxLength: 5000 },
    { name: 'appealedAt', type: 'date' },
    { name: 'answer', type: 'textarea', maxLength: 5000 },
    { name: 'answeredAt', type: 'date' },
  ] as Field[],
})
