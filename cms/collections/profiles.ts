import type { Field } from 'payload'
import { logView } from '../audit/views.ts'
import { dropPhoto, keepConsents } from '../consent/keep.ts'
import { ownOrStaff, unlessMinor } from '../protection/fields.ts'
import { choice, choices } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { localizedParagraph, localizedText } from '../fields/text.ts'
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
    afterChange: [dropPhoto],
    afterRead: [logView],
  },
  fields: [
    { name: 'externalId', type: 'text', unique: true, index: true, access: { read: ownOrStaff } },
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
      access: { read: unlessMinor('keep_name') },
      ...hidden,
    },
    { name: 'shortName', type: 'text', ...hidden },
    {
      name: 'familyName',
      type: 'text',
      required: true,
      maxLength: 100,
      access: { read: unlessMinor('keep_name') },
    },
    { name: 'givenName', type: 'text', required: true, maxLength: 100 },
    {
      name: 'patronymic',
      type: 'text',
      maxLength: 100,
      access: { read: unlessMinor('keep_name') },
    },
    {
      name: 'otherSpellings',
      type: 'text',
      hasMany: true,
      access: { read: unlessMinor('keep_name') },
    },
    { name: 'birthDate', type: 'text', index: true, access: { read: ownOrStaff } },
    { name: 'minor', type: 'checkbox', index: true, ...hidden },
    relation('region', 'regions'),
    {
      name: 'settlement',
      type: 'text',
      maxLength: 120,
      access: { read: unlessMinor('keep_place') },
    },
    choice('settlementType', 'settlementType', {
      access: { read: unlessMinor('keep_place') },
    } as never),
    { name: 'country', type: 'text', maxLength: 2, access: { read: unlessMinor('keep_place') } },
    { name: 'school', type: 'text', maxLength: 200, access: { read: unlessMinor('keep_school') } },
    {
      name: 'grade',
      type: 'number',
      min: 1,
      max: 12,
      access: { read: unlessMinor('keep_school') },
    },
    choices('fields', 'field'),
    choices('languages', 'language', { access: { read: unlessMinor('keep_about') } } as never),
    localizedText('headline', { access: { read: unlessMinor('keep_about') } }),
    localizedParagraph('bio', { maxLength: 5000, access: { read: unlessMinor('keep_about') } }),
    choices('poolField', 'poolField', { hasMany: false } as never),
    { name: 'poolYear', type: 'number', index: true },
    { name: 'mentor', type: 'checkbox', defaultValue: false, index: true },
    { name: 'mentorCapacity', type: 'number', min: 0, max: 50 },
    localizedText('mentorTopics', { access: { read: unlessMinor('keep_about') } }),
    {
      name: 'photo',
      type: 'upload',
      relationTo: 'media',
      access: { read: unlessMinor('keep_photo') },
    },
    { name: 'email', type: 'email', access: { read: ownOrStaff } },
    { name: 'phone', type: 'text', access: { read: ownOrStaff } },
    choice('visibility', 'visibility', { required: true, defaultValue: 'members' }),
    { name: 'listingConsentOn', type: 'text', access: { read: ownOrStaff }, ...hidden },
    { name: 'photoConsentOn', type: 'text', access: { read: ownOrStaff }, ...hidden },
    { name: 'consentUntilAt', type: 'date', index: true, access: { read: ownOrStaff }, ...hidden },
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
    relation('user', 'users', { access: { read: ownOrStaff } } as never),
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
