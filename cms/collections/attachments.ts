import type { Field } from 'payload'
import { dropFile } from '../applications/files.ts'
import { choice } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { defineCollection } from './define.ts'

/** A file of an application. Its bytes lie in the data folder under its number, never among the media of the site. */
export const attachments = defineCollection('attachments', {
  logged: false,
  admin: { useAsTitle: 'fileName', defaultColumns: ['fileName', 'application', 'size', 'state'] },
  hooks: { afterDelete: [dropFile] },
  fields: [
    relation('application', 'applications', { required: true } as never),
    { name: 'question', type: 'text', required: true },
    choice('state', 'attachmentState', { required: true, defaultValue: 'coming' }),
    { name: 'fileName', type: 'text', required: true, maxLength: 200 },
    { name: 'mimeType', type: 'text' },
    { name: 'size', type: 'number', required: true },
    { name: 'received', type: 'number', required: true, defaultValue: 0 },
    { name: 'hash', type: 'text' },
  ] as Field[],
})
