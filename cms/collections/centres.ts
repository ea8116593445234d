import { slug } from '../fields/slug.ts'
import { relation } from '../fields/relation.ts'
import { body, localizedParagraph, localizedText } from '../fields/text.ts'
import { defineCollection } from './define.ts'

/** A talent identification and support centre (S07, S55); its target is per region as the source writes (S56). */
export const centres = defineCollection('centres', {
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'region', 'yearlyTarget'] },
  fields: [
    localizedText('name', { required: true }),
    slug('name'),
    relation('region', 'regions', { required: true }),
    { name: 'yearlyTarget', type: 'number', min: 0, defaultValue: 3000 },
    { name: 'foundedOn', type: 'text' },
    localizedText('settlement'),
    localizedText('address'),
    { name: 'phone', type: 'text' },
    { name: 'email', type: 'email' },
    localizedParagraph('summary'),
    body(),
  ],
})
