import type { Field } from 'payload'
import { appendOnly } from '../audit/append-only.ts'
import { completeEntry, protectProfile } from '../consent/entry.ts'
import { choice } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { followPhotoWord } from '../registrations/photo-word.ts'
import { defineCollection } from './define.ts'

const workedOut = { admin: { readOnly: true } }

/**
 * The ledger of consents. A row is never changed: who withdraws adds a row that closes another. What
 * was agreed to is the wording of this version in this language (cms/consent/wordings.ts).
 */
export const consents = defineCollection('consents', {
  logged: false,
  timestamps: false,
  admin: {
    useAsTitle: 'purpose',
    defaultColumns: ['profile', 'purpose', 'entry', 'how', 'fromAt', 'untilAt'],
  },
  hooks: {
    beforeValidate: [completeEntry],
    beforeChange: appendOnly.beforeChange,
    beforeDelete: appendOnly.beforeDelete,
    afterChange: [protectProfile, followPhotoWord],
  },
  fields: [
    relation('profile', 'profiles', { required: true } as never),
    choice('entry', 'consentEntry', { required: true, defaultValue: 'given' }),
    choice('purpose', 'consentPurpose', { required: true }),
    choice('language', 'language', {
      options: ['kk', 'ru', 'en'],
      required: true,
      defaultValue: 'kk',
    } as never),
    { name: 'giverName', type: 'text', required: true, maxLength: 200 },
    { name: 'paperOn', type: 'text' },
    { name: 'paperPlace', type: 'text', maxLength: 200 },
    choice('how', 'consentHow', { required: true, defaultValue: 'paper', ...workedOut } as never),
    choice('giver', 'consentGiver', { required: true, ...workedOut } as never),
    { name: 'version', type: 'number', required: true, ...workedOut },
    { name: 'recipient', type: 'text', required: true, ...workedOut },
    relation('guardianship', 'guardianships'),
    // of pictures at one event only; without it the word is on all there are
    relation('event', 'events', workedOut as never),
    relation('account', 'users', workedOut as never),
    relation('enteredBy', 'users', workedOut as never),
    { name: 'fromAt', type: 'date', required: true, ...workedOut },
    { name: 'untilAt', type: 'date', ...workedOut },
    relation('closes', 'consents', workedOut as never),
  ] as Field[],
})
