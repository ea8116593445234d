import type { Field } from 'payload'
import { choice, choices } from '../fields/choice.ts'
import { image, relation } from '../fields/relation.ts'
import { slug } from '../fields/slug.ts'
import { body, localizedParagraph, localizedText } from '../fields/text.ts'
import { keepUsed } from '../editing/keep-used.ts'
import { countRevision, settleSaved } from '../registrations/hooks.ts'
import { defineCollection } from './define.ts'

const moment = (name: string, more: Partial<Field> = {}): Field =>
  ({
    name,
    type: 'date',
    admin: { date: { pickerAppearance: 'dayAndTime' } },
    ...more,
  }) as Field

/** Who may come and how places are given. Without a capacity there is room for everybody. */
const registration: Field = {
  name: 'registration',
  type: 'group',
  fields: [
    choice('mode', 'registrationMode', { required: true, defaultValue: 'none' }),
    moment('opensAt'),
    moment('closesAt'),
    moment('drawAt'),
    { name: 'waitingList', type: 'checkbox', defaultValue: true },
    // how long a place that has become free is kept for the next in the list; 0 gives it at once
    { name: 'acceptHours', type: 'number', min: 0, max: 168, defaultValue: 24 },
    moment('cancelUntilAt'),
    { name: 'photos', type: 'checkbox', defaultValue: false },
    // days after the end at which everything about those who registered is destroyed
    { name: 'retentionDays', type: 'number', min: 1, max: 730, defaultValue: 90 },
    {
      name: 'questions',
      type: 'array',
      maxRows: 12,
      fields: [
        choice('kind', 'eventQuestion', { required: true, defaultValue: 'text' }),
        localizedText('label', { required: true }),
        localizedText('help'),
        // one a line, in the same order in every language
        localizedParagraph('options'),
        { name: 'required', type: 'checkbox', defaultValue: false },
      ],
    },
  ],
}

/** A happening, in place or online. Times are stored in UTC and shown in the event's own time zone. */
export const events = defineCollection('events', {
  editorial: true,
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'startsAt', 'region', '_status'] },
  hooks: {
    beforeChange: [countRevision],
    afterChange: [settleSaved],
    beforeDelete: [keepUsed('events')],
  },
  fields: [
    localizedText('title', { required: true }),
    slug(),
    choice('format', 'eventFormat', { required: true, defaultValue: 'onsite' }),
    localizedParagraph('summary', { required: true }),
    body(),
    moment('startsAt', { required: true, index: true } as never),
    moment('endsAt', { required: true } as never),
    { name: 'timeZone', type: 'text', required: true, defaultValue: 'Asia/Almaty' },
    { name: 'cancelled', type: 'checkbox', defaultValue: false },
    localizedText('venue'),
    localizedText('address'),
    { name: 'onlineUrl', type: 'text' },
    { name: 'capacity', type: 'number', min: 1 },
    registration,
    relation('region', 'regions'),
    relation('organisation', 'organisations'),
    relation('programme', 'programmes'),
    choices('fields', 'field'),
    image(),
    { name: 'revision', type: 'number', defaultValue: 0, admin: { hidden: true } },
  ],
})
