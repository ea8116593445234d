import { choice } from '../fields/choice.ts'
import { image, relation } from '../fields/relation.ts'
import { slug } from '../fields/slug.ts'
import { localizedParagraph, localizedText } from '../fields/text.ts'
import { defineCollection } from './define.ts'

/** The owner, the operator, the partners and the sources of the initiative (S01–S04, S21–S28). */
export const organisations = defineCollection('organisations', {
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'kind', 'role'] },
  fields: [
    localizedText('name', { required: true }),
    localizedText('shortName'),
    slug('name'),
    choice('kind', 'organisationKind', { required: true }),
    choice('role', 'organisationRole'),
    { name: 'order', type: 'number', defaultValue: 100 },
    relation('parent', 'organisations'),
    localizedParagraph('summary'),
    localizedParagraph('contribution'),
    { name: 'website', type: 'text' },
    image('logo'),
  ],
})
