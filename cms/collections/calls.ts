import { choice, choices } from '../fields/choice.ts'
import { image, relation, relations } from '../fields/relation.ts'
import { slug } from '../fields/slug.ts'
import { body, localizedParagraph, localizedText } from '../fields/text.ts'
import { defineCollection } from './define.ts'

/** An invitation to apply: internship, grant, programme intake, award nomination, partner's initiative (S14, S15, S18). */
export const calls = defineCollection('calls', {
  editorial: true,
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'kind', 'closesAt', '_status'] },
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
  ],
})
