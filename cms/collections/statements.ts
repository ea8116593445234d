import type { Field } from 'payload'
import { choice } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { defineCollection } from './define.ts'

/**
 * A third person's word on an application, asked for by a link that works once: a recommendation, a
 * guardian's consent, a team member's confirmation.
 */
export const statements = defineCollection('statements', {
  logged: false,
  admin: { useAsTitle: 'personName', defaultColumns: ['application', 'kind', 'state', 'at'] },
  fields: [
    relation('application', 'applications', { required: true } as never),
    choice('kind', 'statementKind', { required: true }),
    choice('state', 'statementState', { required: true, defaultValue: 'asked' }),
    { name: 'personName', type: 'text', maxLength: 200 },
    // the member of the team whose guardian is asked; empty where it is about the applicant
    { name: 'about', type: 'text', maxLength: 200 },
    { name: 'email', type: 'email' },
    { name: 'text', type: 'textarea', maxLength: 5000 },
    { name: 'tokenHash', type: 'text', index: true, admin: { hidden: true } },
    { name: 'expiresAt', type: 'date', required: true },
    { name: 'at', type: 'date' },
  ] as Field[],
})
