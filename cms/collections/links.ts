import { defineCollection } from './define.ts'

/**
 * Links sent by mail that work once: the token as its hash, what it is for, and what it will do,
 * encrypted, because a sign-up that waits for its mail holds a person's data.
 */
export const links = defineCollection('links', {
  logged: false,
  admin: { hidden: true },
  fields: [
    {
      name: 'tokenHash',
      type: 'text',
      required: true,
      unique: true,
    },
    { name: 'purpose', type: 'text', required: true },
    { name: 'subject', type: 'text', required: true, index: true },
    { name: 'content', type: 'textarea' },
    { name: 'expiresAt', type: 'date', required: true, index: true },
  ],
})
