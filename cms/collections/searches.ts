import type { Field } from 'payload'
import { choice } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { defineCollection } from './define.ts'

/**
 * A question that a member has kept, and what is new to it. Written by cms/searches only. `known`,
 * `fresh` and `told` are ids of documents its owner could see: nothing of what they say is kept here.
 */
export const searches = defineCollection('searches', {
  logged: false,
  timestamps: false,
  lockDocuments: false,
  admin: { hidden: true, useAsTitle: 'name' },
  fields: [
    relation('user', 'users', { required: true } as never),
    { name: 'name', type: 'text', required: true, maxLength: 100 },
    choice('locale', 'language', { required: true, options: ['kk', 'ru', 'en'] } as never),
    // the parameters of the search's address, in one order
    { name: 'question', type: 'text', required: true, maxLength: 2000 },
    { name: 'known', type: 'json' },
    { name: 'fresh', type: 'json' },
    // of what is new, that which the owner has been written of
    { name: 'told', type: 'json' },
    // how far the change log was when it was last looked at
    { name: 'cursor', type: 'number', required: true },
    { name: 'at', type: 'date', required: true },
    { name: 'seenAt', type: 'date' },
    { name: 'freshAt', type: 'date', index: true },
    { name: 'toldAt', type: 'date' },
  ] as Field[],
})
