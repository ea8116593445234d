import type { Field } from 'payload'
import { audienceOf, isMinor, namesOf } from '../protection/minors.ts'
import { ownOrStaff, unlessMinor } from '../protection/fields.ts'
import { choice, choices } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { localizedParagraph, localizedText } from '../fields/text.ts'
import { defineCollection } from './define.ts'

const hidden = { admin: { readOnly: true, position: 'sidebar' as const } }

/**
 * A person's page: talent, leader or teacher (S29–S40, S51–S54). `audience`, `minor`, `fullName`
 * and `shortName` are worked out at every save, so that a query can ask for them.
 */
export const profiles = defineCollection('profiles', {
  admin: {
    useAsTitle: 'fullName',
    defaultColumns: ['fullName', 'kind', 'region', 'audience'],
    listSearchableFields: ['fullName'],
  },
  hooks: {
    beforeChange: [
      ({ data, originalDoc }) => {
        const person = { ...originalDoc, ...data }
        return { ...data, ...namesOf(person), minor: isMinor(person), audience: audienceOf(person) }
      },
    ],
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
    { name: 'fullName', type: 'text', index: true, access: { read: unlessMinor }, ...hidden },
    { name: 'shortName', type: 'text', ...hidden },
    {
      name: 'familyName',
      type: 'text',
      required: true,
      maxLength: 100,
      access: { read: unlessMinor },
    },
    { name: 'givenName', type: 'text', required: true, maxLength: 100 },
    { name: 'patronymic', type: 'text', maxLength: 100, access: { read: unlessMinor } },
    { name: 'otherSpellings', type: 'text', hasMany: true, access: { read: unlessMinor } },
    { name: 'birthDate', type: 'text', access: { read: ownOrStaff } },
    { name: 'minor', type: 'checkbox', index: true, ...hidden },
    relation('region', 'regions'),
    { name: 'settlement', type: 'text', maxLength: 120, access: { read: unlessMinor } },
    choice('settlementType', 'settlementType', { access: { read: unlessMinor } } as never),
    { name: 'country', type: 'text', maxLength: 2, access: { read: unlessMinor } },
    { name: 'school', type: 'text', maxLength: 200, access: { read: unlessMinor } },
    { name: 'grade', type: 'number', min: 1, max: 12, access: { read: unlessMinor } },
    choices('fields', 'field'),
    choices('languages', 'language', { access: { read: unlessMinor } } as never),
    localizedText('headline', { access: { read: unlessMinor } }),
    localizedParagraph('bio', { maxLength: 5000, access: { read: unlessMinor } }),
    choices('poolField', 'poolField', { hasMany: false } as never),
    { name: 'poolYear', type: 'number', index: true },
    { name: 'mentor', type: 'checkbox', defaultValue: false, index: true },
    { name: 'mentorCapacity', type: 'number', min: 0, max: 50 },
    localizedText('mentorTopics', { access: { read: unlessMinor } }),
    { name: 'photo', type: 'upload', relationTo: 'media', access: { read: unlessMinor } },
    { name: 'email', type: 'email', access: { read: ownOrStaff } },
    { name: 'phone', type: 'text', access: { read: ownOrStaff } },
    choice('visibility', 'visibility', { required: true, defaultValue: 'members' }),
    { name: 'listingConsentOn', type: 'text', access: { read: ownOrStaff } },
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
