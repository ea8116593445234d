import { slug } from '../fields/slug.ts'
import { body, localizedParagraph, localizedText } from '../fields/text.ts'
import { defineCollection } from './define.ts'

/** A standing page: about, privacy, terms and others. */
export const pages = defineCollection('pages', {
  editorial: true,
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'slug', '_status'] },
  fields: [
    localizedText('title', { required: true }),
    slug(),
    localizedParagraph('summary'),
    body(),
  ],
})
