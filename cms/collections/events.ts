import { choice, choices } from '../fields/choice.ts'
import { image, relation } from '../fields/relation.ts'
import { slug } from '../fields/slug.ts'
import { body, localizedParagraph, localizedText } from '../fields/text.ts'
import { defineCollection } from './define.ts'

/** A happening, in place or online. Times are stored in UTC and shown in the event's own time zone. */
export const events = defineCollection('events', {
  editorial: true,
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'startsAt', 'region', '_status'] },
  fields: [
    localizedText('title', { required: true }),
    slug(),
    choice('format', 'eventFormat', { required: true, defaultValue: 'onsite' }),
    localizedParagraph('summary', { required: true }),
    body(),
    {
      name: 'startsAt',
      type: 'date',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'endsAt',
      type: 'date',
      required: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'timeZone', type: 'text', required: true, defaultValue: 'Asia/Almaty' },
    localizedText('venue'),
    localizedText('address'),
    { name: 'onlineUrl', type: 'text' },
    { name: 'capacity', type: 'number', min: 1 },
    relation('region', 'regions'),
    relation('organisation', 'organisations'),
    relation('programme', 'programmes'),
    choices('fields', 'field'),
    image(),
  ],
})
