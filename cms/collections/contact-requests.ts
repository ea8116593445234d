import type { Field } from 'payload'
import { refuseOwnLetter } from '../contact/own-letter.ts'
import { choice } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { defineCollection } from './define.ts'

/**
 * The letter that begins a correspondence. A minor's goes to the guardian or the coordinator, who read
 * along to the end; an adult decides alone whether to answer. No address is shown to anybody.
 */
export const contactRequests = defineCollection('contact-requests', {
  logged: false,
  admin: { useAsTitle: 'at', defaultColumns: ['to', 'from', 'through', 'state', 'at'] },
  hooks: { beforeChange: [refuseOwnLetter] },
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
