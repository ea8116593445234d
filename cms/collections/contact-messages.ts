import type { Field } from 'payload'
import { appendOnly } from '../audit/append-only.ts'
import { relation } from '../fields/relation.ts'
import { defineCollection } from './define.ts'

/** What is written in a correspondence after its first letter; everybody in it reads all of it. */
export const contactMessages = defineCollection('contact-messages', {
  logged: false,
  timestamps: false,
  lockDocuments: false,
  admin: { useAsTitle: 'at', defaultColumns: ['request', 'authorName', 'at'] },
  hooks: appendOnly,
  fields: [
    relation('request', 'contact-requests', { required: true } as never),
    // a guardian who answers by the link of the invitation has no account
    relation('author', 'users'),
    { name: 'authorName', type: 'text', required: true, maxLength: 200 },
    { name: 'text', type: 'textarea', required: true, maxLength: 2000 },
    { name: 'at', type: 'date', required: true, index: true },
  ] as Field[],
})
