import type { Field } from 'payload'
import { choice } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { completeGuardianship, dropInvitations, followGuardianship } from '../guardians/complete.ts'
import { defineCollection } from './define.ts'

const never = { admin: { hidden: true } }
const workedOut = { admin: { readOnly: true } }

/**
 * A guardian's tie to a child. A guardian without an account is known by name, and by the link or
 * code that was given out; of both only hashes are kept. Two may stand beside each other.
 */
export const guardianships = defineCollection('guardianships', {
  logged: false,
  admin: {
    useAsTitle: 'guardianName',
    defaultColumns: ['guardianName', 'child', 'link', 'state'],
  },
  hooks: {
    beforeValidate: [completeGuardianship],
    afterChange: [followGuardianship],
    beforeDelete: [dropInvitations],
  },
  fields: [
    relation('child', 'profiles', { required: true } as never),
    relation('guardian', 'users'),
    { name: 'guardianName', type: 'text', required: true, maxLength: 200 },
    { name: 'email', type: 'email' },
    choice('locale', 'language', { options: ['kk', 'ru', 'en'], defaultValue: 'kk' } as never),
    choice('link', 'guardianLink', {
      required: true,
      defaultValue: 'centre',
      ...workedOut,
    } as never),
    choice('state', 'guardianState', { required: true, index: true, defaultValue: 'invited' }),
    relation('invitedBy', 'users'),
    { name: 'tokenHash', type: 'text', index: true, ...never },
    { name: 'codeHash', type: 'text', index: true, ...never },
    { name: 'expiresAt', type: 'date', required: true, ...workedOut },
    { name: 'acceptedAt', type: 'date', ...workedOut },
    { name: 'endedAt', type: 'date' },
  ] as Field[],
})
