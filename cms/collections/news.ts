import { image, relation } from '../fields/relation.ts'
import { slug } from '../fields/slug.ts'
import { body, localizedParagraph, localizedText } from '../fields/text.ts'
import { defineCollection } from './define.ts'

export const news = defineCollection('news', {
  editorial: true,
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'publishedAt', '_status'] },
  defaultSort: '-publishedAt',
  fields: [
    localizedText('title', { required: true }),
    slug(),
    {
      name: 'publishedAt',
      type: 'date',
      required: true,
      index: true,
      defaultValue: () => new Date().toISOString(),
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    localizedParagraph('summary', { required: true }),
    body(),
    relation('source', 'organisations'),
    relation('programme', 'programmes'),
    relation('region', 'regions'),
    image(),
  ],
})
