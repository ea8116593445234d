import type { Field } from 'payload'
import { logSubjectView } from '../audit/views.ts'
import { choice } from '../fields/choice.ts'
import { relation, relations } from '../fields/relation.ts'
import { defineCollection } from './define.ts'

/**
 * One person's, or one team's, answer to a call. Written by the verbs of cms/applications only; what
 * is said of the person is what the applicant said when applying.
 */
export const applications = defineCollection('applications', {
  logged: false,
  hooks: { afterRead: [logSubjectView] },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'call', 'state', 'familyName', 'region', 'submittedAt', 'points'],
  },
  fields: [
    { name: 'number', type: 'text', required: true, unique: true, index: true },
    // one application of one person to one call
    {
      name: 'who',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      admin: { hidden: true },
    },
    relation('call', 'calls', { required: true } as never),
    relation('organisation', 'organisations'),
    relation('account', 'users', { required: true } as never),
    relation('profile', 'profiles'),
    choice('onBehalf', 'onBehalf', { required: true, defaultValue: 'self' }),
    choice('locale', 'language', {
      options: ['kk', 'ru', 'en'],
      required: true,
      defaultValue: 'kk',
    } as never),
    choice('state', 'applicationState', { required: true, index: true, defaultValue: 'draft' }),
    { name: 'familyName', type: 'text', maxLength: 100 },
    { name: 'givenName', type: 'text', maxLength: 100 },
    { name: 'birthDate', type: 'text' },
    choice('kind', 'profileKind'),
    relation('region', 'regions'),
    { name: 'settlement', type: 'text', maxLength: 120 },
    choice('settlementType', 'settlementType'),
    { name: 'school', type: 'text', maxLength: 200 },
    { name: 'grade', type: 'number', min: 1, max: 12 },
    { name: 'answers', type: 'json' },
    { name: 'identifying', type: 'json' },
    { name: 'team', type: 'json' },
    { name: 'publicName', type: 'checkbox', defaultValue: false },
    { name: 'revision', type: 'number', required: true, defaultValue: 0 },
    // names the last save, so that one whose answer was lost is known when it is sent again
    { name: 'attempt', type: 'text', maxLength: 40, admin: { hidden: true } },
    { name: 'consentAt', type: 'date' },
    { name: 'submittedAt', type: 'date', index: true },
    { name: 'returnedNote', type: 'textarea', maxLength: 2000 },
    { name: 'blind', type: 'checkbox', defaultValue: true },
    relations('reviewers', 'users'),
    { name: 'points', type: 'number', index: true },
  ] as Field[],
})
