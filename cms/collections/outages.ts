import type { Field } from 'payload'
import { defineCollection } from './define.ts'

/** When the platform was away: deadlines that fell near are put off by as much (cms/calls/closing.ts). */
export const outages = defineCollection('outages', {
  logged: false,
  timestamps: false,
  admin: { useAsTitle: 'from', defaultColumns: ['from', 'until'] },
  fields: [
    { name: 'from', type: 'date', required: true, index: true },
    { name: 'until', type: 'date', required: true, index: true },
  ] as Field[],
})
