import { defineCollection } from './define.ts'

/**
 * Mail on its way (cms/mail). What fills the letter is sealed, and goes with the address as soon as it
 * is sent or given up; the key stays, so that the same letter is not sent again.
 */
export const letters = defineCollection('letters', {
  logged: false,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'createdAt', 'attempts', 'nextTryAt', 'sentAt', 'failedAt'],
  },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'name', type: 'text', required: true },
    { name: 'to', type: 'text', index: true },
    { name: 'locale', type: 'text', required: true },
    { name: 'content', type: 'textarea' },
    { name: 'attempts', type: 'number', required: true },
    { name: 'nextTryAt', type: 'date', index: true },
    { name: 'until', type: 'date' },
    { name: 'sentAt', type: 'date' },
    { name: 'failedAt', type: 'date' },
    { name: 'lastError', type: 'text' },
  ],
})
