import type { Field } from 'payload'
import { choice } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { defineCollection } from './define.ts'

/** An adult's letter to a minor, which goes to the guardian or the coordinator and to nobody else. */
export const contactRequests = defineCollection('contact-requests', {
  logged: false,
  admin: { useAsTitle: 'at', defaultColumns: ['to', 'from', 'through', 'state', 'at'] },
  fields: [
    relation('from', 'users', { required: true } as never),
    relation('to', 'profiles', { required: true } as never),
    { name: 'message', type: 'textarea', required: true, maxLength: 2000 },
    choice('through', 'contactThrough', { required: true }),
    relation('guardianship', 'guardianships'),
    choice('state', 'contactState', { required: true, defaultValue: 'waiting', index: true }),
    { name: 'at', type: 'date', required: true, index: true },
  ] as Field[],
})
