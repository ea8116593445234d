import { defineCollection } from './define.ts'

/** How often something was tried, shared between servers; keys are hashed, so no address is kept. */
export const attempts = defineCollection('attempts', {
  logged: false,
  admin: { hidden: true },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'points', type: 'number', required: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
  ],
})
