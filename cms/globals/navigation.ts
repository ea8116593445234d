import type { GlobalConfig } from 'payload'
import { localizedText } from '../fields/text.ts'
import { defineGlobal } from './define.ts'

/** Links that editors add to the header and the footer, beside those every site has. */
export const navigation: GlobalConfig = defineGlobal('navigation', [
  {
    name: 'header',
    type: 'array',
    maxRows: 4,
    fields: [
      localizedText('label', { required: true }),
      { name: 'path', type: 'text', required: true },
    ],
  },
  {
    name: 'footer',
    type: 'array',
    maxRows: 12,
    fields: [
      localizedText('label', { required: true }),
      { name: 'path', type: 'text', required: true },
    ],
  },
])
