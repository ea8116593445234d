import { choice } from '../fields/choice.ts'
import { relations } from '../fields/relation.ts'
import { localizedParagraph, localizedText } from '../fields/text.ts'
import { defineCollection } from './define.ts'

/** A dated step of the road map, with those responsible for it and its state (S17, S27, S70). */
export const milestones = defineCollection('milestones', {
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'dueOn', 'state'] },
  fields: [
    localizedText('title', { required: true }),
    localizedParagraph('summary'),
    { name: 'dueOn', type: 'text', index: true },
    localizedText('dueLabel'),
    choice('state', 'milestoneState', { required: true, defaultValue: 'planned' }),
    relations('responsible', 'organisations'),
    { name: 'order', type: 'number', defaultValue: 100, index: true },
    { name: 'target', type: 'number' },
    localizedText('unit'),
  ],
})
