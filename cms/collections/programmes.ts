import { keepUsed } from '../editing/keep-used.ts'
import { choice, choices } from '../fields/choice.ts'
import { image, relation, relations } from '../fields/relation.ts'
import { slug } from '../fields/slug.ts'
import { body, localizedParagraph, localizedText } from '../fields/text.ts'
import { defineCollection } from './define.ts'

/** Initiatives, the five projects and the means of support (S05–S18). */
export const programmes = defineCollection('programmes', {
  editorial: true,
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'kind', '_status'] },
  hooks: { beforeDelete: [keepUsed('programmes')] },
  fields: [
    localizedText('title', { required: true }),
    slug(),
    choice('kind', 'programmeKind', { required: true, defaultValue: 'project' }),
    { name: 'order', type: 'number', defaultValue: 100, index: true },
    localizedParagraph('summary', { required: true }),
    localizedParagraph('audience'),
    body(),
    relation('parent', 'programmes'),
    relations('organisations', 'organisations'),
    choices('fields', 'field'),
    image(),
    {
      name: 'stages',
      type: 'array',
      fields: [
        localizedText('title'),
        localizedParagraph('summary'),
        { name: 'startsOn', type: 'text' },
        { name: 'endsOn', type: 'text' },
      ],
    },
  ],
})
