import { choice, choices } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { slug } from '../fields/slug.ts'
import { body, localizedParagraph, localizedText } from '../fields/text.ts'
import { defineCollection } from './define.ts'

/** Methodology or other material in the library (S13). */
export const resources = defineCollection('resources', {
  editorial: true,
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'kind', 'year', '_status'] },
  fields: [
    localizedText('title', { required: true }),
    slug(),
    choice('kind', 'resourceKind', { required: true, defaultValue: 'methodology' }),
    localizedParagraph('summary', { required: true }),
    body(),
    localizedText('audience'),
    choices('languages', 'language'),
    choices('fields', 'field'),
    { name: 'year', type: 'number', min: 1991, max: 2100 },
    relation('programme', 'programmes'),
    { name: 'file', type: 'upload', relationTo: 'media' },
    { name: 'link', type: 'text' },
  ],
})
