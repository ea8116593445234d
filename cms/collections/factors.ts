import { defineCollection } from './define.ts'
import { relation } from '../fields/relation.ts'

/**
 * Second factors (cms/factors): the secret sealed, recovery codes as their marks, and the last step of
 * the clock whose code was used, so that no code is good twice. Without `confirmedAt` it is being set up.
 */
export const factors = defineCollection('factors', {
  logged: false,
  admin: { hidden: true },
  fields: [
    relation('user', 'users', { required: true, unique: true }),
    { name: 'secret', type: 'textarea', required: true },
    { name: 'lastStep', type: 'number', required: true },
    { name: 'recovery', type: 'json' },
    { name: 'confirmedAt', type: 'date' },
  ],
})
