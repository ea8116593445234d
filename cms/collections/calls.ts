import type { CollectionAfterChangeHook } from 'payload'
import { keepUsed } from '../editing/keep-used.ts'
import { choice, choices } from '../fields/choice.ts'
import { image, relation, relations } from '../fields/relation.ts'
import { slug } from '../fields/slug.ts'
import { body, localizedParagraph, localizedText } from '../fields/text.ts'
import { criteria, floors, questions, stages } from '../calls/fields.ts'
import { keepApproval, noteDraft } from '../calls/approval.ts'
import { organiserPages } from '../calls/pages-field.ts'
import { reviewersEndpoint } from '../calls/reviewers.ts'
import { tellApproval } from '../calls/tell-approval.ts'
import type { Call } from '../payload-types.ts'
import { defineCollection } from './define.ts'

/** Asked only of the calls that have such an outcome. */
const isOf = (kind: Call['kind']) => (data: Partial<Call>) => data.kind === kind

/** An invitation to apply: internship, grant, programme intake, award nomination, partner's initiative (S14, S15, S18). */
export const calls = defineCollection('calls', {
  editorial: true,
  owned: 'organisation',
  endpoints: [reviewersEndpoint],
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'kind', 'closesAt', '_status'] },
  hooks: {
    beforeOperation: [noteDraft],
    beforeChange: [keepApproval],
    afterChange: [tellApproval as CollectionAfterChangeHook],
    beforeDelete: [keepUsed('calls')],
  },
  fields: [
    localizedText('title', { required: true }),
    slug(),
    choice('kind', 'callKind', { required: true, defaultValue: 'internship' }),
    localizedParagraph('summary', { required: true }),
    body(),
    localizedText('eligibilitySummary'),
    {
      name: 'eligibility',
      type: 'group',
      fields: [
        { name: 'ageFrom', type: 'number', min: 0, max: 120 },
        { name: 'ageTo', type: 'number', min: 0, max: 120 },
        { name: 'gradeFrom', type: 'number', min: 1, max: 12 },
        { name: 'gradeTo', type: 'number', min: 1, max: 12 },
        choices('profileKinds', 'profileKind'),
        choices('settlementTypes', 'settlementType'),
        relations('regions', 'regions'),
        relations('programmes', 'programmes'),
      ],
    },
    {
      name: 'opensAt',
      type: 'date',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'closesAt',
      type: 'date',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'decisionOn', type: 'date', admin: { date: { pickerAppearance: 'dayOnly' } } },
    { name: 'places', type: 'number', min: 1 },
    localizedText('funding'),
    localizedParagraph('howToApply'),
    relation('organisation', 'organisations'),
    relation('programme', 'programmes'),
    relation('region', 'regions'),
    choices('fields', 'field'),
    image(),
    questions,
    stages,
    criteria,
    { name: 'needsRecommendation', type: 'checkbox', defaultValue: false },
    { name: 'team', type: 'checkbox', defaultValue: false },
    relations('reviewers', 'users', {
      admin: { components: { Field: '/calls/Reviewers.tsx#Reviewers' } },
    } as never),
    { name: 'reviewsEach', type: 'number', min: 1, max: 9, defaultValue: 2 },
    { name: 'blind', type: 'checkbox', defaultValue: true },
    { name: 'budget', type: 'number', min: 0 },
    floors,
    choice('award', 'awardCategory', { admin: { condition: isOf('award') } } as never),
    choice('poolField', 'poolField', { admin: { condition: isOf('pool') } } as never),
    { name: 'showResults', type: 'checkbox', defaultValue: true },
    choice('approval', 'approval', {
      defaultValue: 'none',
      admin: { position: 'sidebar' },
    } as never),
    { name: 'approvalNote', type: 'textarea', maxLength: 2000, admin: { position: 'sidebar' } },
    organiserPages,
  ],
})
