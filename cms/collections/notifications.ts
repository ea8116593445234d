import type { Field } from 'payload'
import { choice } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { defineCollection } from './define.ts'

/**
 * What somebody is to hear, in the account and by mail. Written by cms/notifications/notify.ts in
 * the transaction of what it tells; `key` is told once, whoever tries again.
 */
export const notifications = defineCollection('notifications', {
  logged: false,
  timestamps: false,
  lockDocuments: false,
  admin: { hidden: true, useAsTitle: 'kind' },
  fields: [
    relation('user', 'users', { required: true } as never),
    choice('kind', 'notificationKind', { required: true }),
    { name: 'key', type: 'text', required: true, unique: true },
    // the values of the sentence; a text of the CMS in the languages it has
    { name: 'values', type: 'json' },
    // the page it is about, without its language: /account/registrations/
    { name: 'path', type: 'text' },
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'readAt', type: 'date', index: true },
    choice('mail', 'notificationMail', { required: true, index: true }),
    { name: 'mailAt', type: 'date', index: true },
  ] as Field[],
})
