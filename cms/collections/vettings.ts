import type { Field } from 'payload'
import { appendOnly } from '../audit/append-only.ts'
import { choice } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { completeVetting, keepVetted } from '../protection/vetting.ts'
import { defineCollection } from './define.ts'

const workedOut = { admin: { readOnly: true } }

/**
 * Which adults staff have checked, and until when. The last entry about an account decides; it is kept
 * on the account, where access rules read it. What was looked at is said in words, no copy is kept.
 */
export const vettings = defineCollection('vettings', {
  logged: false,
  timestamps: false,
  admin: { useAsTitle: 'at', defaultColumns: ['profile', 'account', 'entry', 'untilAt', 'by'] },
  hooks: {
    beforeValidate: [completeVetting],
    beforeChange: appendOnly.beforeChange,
    beforeDelete: appendOnly.beforeDelete,
    afterChange: [keepVetted],
  },
  fields: [
    relation('profile', 'profiles'),
    relation('account', 'users'),
    choice('entry', 'vettingEntry', { required: true, defaultValue: 'granted' }),
    { name: 'untilAt', type: 'date' },
    { name: 'note', type: 'text', required: true, maxLength: 300 },
    relation('by', 'users', workedOut as never),
    { name: 'at', type: 'date', required: true, ...workedOut },
  ] as Field[],
})
