import { recordPersonDelete, recordPersonSave } from '../changes/record-person.ts'
import { choice } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { slug } from '../fields/slug.ts'
import { localizedParagraph, localizedText } from '../fields/text.ts'
import { defineCollection } from './define.ts'

/** A nomination and its outcome in one of the four categories (S12, S41–S44). */
export const awards = defineCollection('awards', {
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'category', 'year', 'outcome'] },
  hooks: { afterChange: [recordPersonSave], afterDelete: [recordPersonDelete] },
  fields: [
    localizedText('title', { required: true }),
    slug(),
    choice('category', 'awardCategory', { required: true }),
    { name: 'year', type: 'number', required: true, index: true, min: 1991, max: 2100 },
    choice('outcome', 'awardOutcome', { required: true, defaultValue: 'nominated' }),
    relation('profile', 'profiles'),
    localizedParagraph('citation'),
  ],
})
