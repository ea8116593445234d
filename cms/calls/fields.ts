import type { Field } from 'payload'
import { choice } from '../fields/choice.ts'
import { localizedParagraph, localizedText } from '../fields/text.ts'

const mark = (name: string): Field => ({
  name,
  type: 'text',
  maxLength: 40,
  validate: (value: unknown) => !value || /^[a-z][a-z0-9_]*$/.test(String(value)) || 'a-z 0-9 _',
})

const rows = { components: { RowLabel: '/fields/RowName.tsx#RowName' }, initCollapsed: true }

/** What is asked, block by block; a block of the kind `statement` asks nothing. */
export const questions: Field = {
  name: 'questions',
  type: 'array',
  maxRows: 60,
  admin: rows,
  fields: [
    mark('key'),
    choice('kind', 'questionKind', { required: true, defaultValue: 'text' }),
    localizedText('label', { maxLength: 500 }),
    localizedParagraph('help'),
    { name: 'step', type: 'number', min: 1, max: 9, defaultValue: 2 },
    { name: 'required', type: 'checkbox', defaultValue: false },
    { name: 'identifies', type: 'checkbox', defaultValue: false },
    { name: 'min', type: 'number' },
    { name: 'max', type: 'number' },
    {
      name: 'options',
      type: 'array',
      admin: rows,
      fields: [mark('value'), localizedText('label')],
    },
    mark('onlyIfKey'),
    { name: 'onlyIfValue', type: 'text', maxLength: 100 },
  ],
}

export const stages: Field = {
  name: 'stages',
  type: 'array',
  admin: rows,
  fields: [
    localizedText('title'),
    { name: 'startsAt', type: 'date' },
    { name: 'endsAt', type: 'date' },
  ],
}

export const criteria: Field = {
  name: 'criteria',
  type: 'array',
  admin: rows,
  fields: [
    mark('key'),
    localizedText('title'),
    localizedParagraph('help'),
    { name: 'weight', type: 'number', min: 0, defaultValue: 1 },
    { name: 'highest', type: 'number', min: 1, max: 100, defaultValue: 10 },
  ],
}

/** The least shares of the places, in percent: see cms/decisions/rank.ts. */
export const floors: Field = {
  name: 'floors',
  type: 'group',
  fields: [
    { name: 'ruralPercent', type: 'number', min: 0, max: 100, defaultValue: 0 },
    { name: 'regionalPercent', type: 'number', min: 0, max: 100, defaultValue: 0 },
  ],
}
