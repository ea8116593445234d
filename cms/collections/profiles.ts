import type { Field } from 'payload'
import { logView } from '../audit/views.ts'
import { dropPhoto, keepConsents } from '../consent/keep.ts'
import { eraseWithDelete } from '../erasure/with-delete.ts'
import { choice, choices } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { localizedParagraph, localizedText } from '../fields/text.ts'
import { notePortrait } from '../protection/portraits.ts'
import { defineCollection } from './define.ts'

const hidden = { admin: { readOnly: true, position: 'sidebar' as const } }

/**
 * A person's page: talent, leader or teacher (S29–S40, S51–S54). Names, audience and what the ledger
 * of consents says are worked out at every save, so that a query can ask for them.
 */
export const profiles = defineCollection('profiles', {
  admin: {
    useAsTitle: 'fullName',
    defaultColumns: ['fullName', 'kind', 'region', 'audience'],
    listSearchableFields: ['fullName'],
  },
  hooks: {
    beforeChange: [keepConsents],
    afterChange: [dropPhoto, notePortrait],
    afterRead: [logView],
    ...eraseWithDelete,
  },
  fields: [
    { name: 'externalId', type: 'text', unique: true, index: true },
    {
      name: 'handle',
      type: 'text',
      unique: true,
      index: true,
      defaultValue: () => newHandle(),
      admin: { hidden: true },
    },
    choice('kind', 'profileKind', { required: true, index: true }),
    {
      name: 'fullName',
      type: 'text',
      index: true,
      ...hidden,
    },
    { name: 'shortName', type: 'text', ...hidden },
    {
      name: 'familyName',
      type: 'text',
      required: true,
      maxLength: 100,
    },
    { name: 'givenName', type: 'text', required: true, maxLength: 100 },
    {
      name: 'patronymic',
      type: 'text',
      maxLength: 100,
    },
    {
      name: 'otherSpellings',
      type: 'text',
      hasMany: true,
    },
    { name: 'birthDate', type: 'text', index: true },
    { name: 'minor', type: 'checkbox', index: true, ...hidden },
    relation('region', 'regions'),
    {
      name: 'settlement',
      type: 'text',
      maxLength: 120,
    },
    choice('settlementType', 'settlementType'),
    { name: 'country', type: 'text', maxLength: 2 },
    { name: 'school', type: 'text', maxLength: 200 },
    {
      name: 'grade',
      type: 'number',
      min: 1,
      max: 12,
    },
    choices('fields', 'field'),
    choices('languages', 'language'),
    localizedText('headline'),
    localizedParagraph('bio', { maxLength: 5000 }),
    choices('poolField', 'poolField', { hasMany: false } as never),
    { name: 'poolYear', type: 'number', index: true },
    { name: 'mentor', type: 'checkbox', defaultValue: false, index: true },
    { name: 'mentorCapacity', type: 'number', min: 0, max: 50 },
    localizedText('mentorTopics'),
    {
      name: 'photo',
      type: 'upload',
      relationTo: 'media',
    },
    { name: 'email', type: 'email' },
    { name: 'phone', type: 'text' },
    choice('visibility', 'visibility', { required: true, defaultValue: 'members' }),
    { name: 'listingConsentOn', type: 'text', ...hidden },
    { name: 'photoConsentOn', type: 'text', ...hidden },
    { name: 'consentUntilAt', type: 'date', index: true, ...hidden },
    { name: 'handOverToldAt', type: 'date', ...hidden },
    { name: 'sealed', type: 'checkbox', defaultValue: false, ...hidden },
    choices('takenOver', 'handOver', hidden as never),
    {
      name: 'audience',
      type: 'select',
      options: ['public', 'members', 'vetted', 'staff'],
      index: true,
      custom: { vocabulary: 'audience' },
      ...hidden,
    },
    relation('user', 'users'),
    // a teacher or coordinator who keeps the record of a pupil that cannot sign in: cms/pupils/held.ts
    relation('heldBy', 'users'),
  ] as Field[],
})

/** Part of the address of a profile: says nothing of the person, and cannot be counted up. */
export function newHandle(): string {
  const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
  return Array.from(
    crypto.getRandomValues(new Uint8Array(10)),
    (byte) => alphabet[byte % alphabet.length],
  ).join('')
}
