import type { GlobalConfig } from 'payload'
import { localizedParagraph, localizedText } from '../fields/text.ts'
import { defineGlobal } from './define.ts'

export const siteSettings: GlobalConfig = defineGlobal('site-settings', [
  localizedText('name', { required: true }),
  localizedText('tagline'),
  localizedParagraph('mission'),
  {
    name: 'promises',
    type: 'array',
    fields: [localizedText('title'), localizedParagraph('text'), { name: 'source', type: 'text' }],
  },
  {
    name: 'targets',
    type: 'array',
    fields: [
      { name: 'key', type: 'text', required: true },
      { name: 'value', type: 'number', required: true },
      localizedText('unit'),
      localizedParagraph('note'),
    ],
  },
  {
    name: 'quotes',
    type: 'array',
    fields: [
      localizedParagraph('text'),
      localizedText('author'),
      localizedText('authorRole'),
      { name: 'saidOn', type: 'text' },
    ],
  },
  { name: 'email', type: 'email' },
  { name: 'phone', type: 'text' },
  localizedText('address'),
])
