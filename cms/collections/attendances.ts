import type { Field } from 'payload'
import { relation } from '../fields/relation.ts'
import { tellDeleted, tellSaved } from '../registrations/attendance.ts'
import { defineCollection } from './define.ts'

/** That somebody was at an event, kept on the profile because the person wished it. */
export const attendances = defineCollection('attendances', {
  // its hooks tell the change log of the person, whose page shows it
  logged: false,
  hooks: { afterChange: [tellSaved], afterDelete: [tellDeleted] },
  timestamps: false,
  lockDocuments: false,
  admin: { useAsTitle: 'at', defaultColumns: ['profile', 'event', 'at'] },
  fields: [
    relation('profile', 'profiles', { required: true } as never),
    relation('event', 'events', { required: true } as never),
    { name: 'at', type: 'date', required: true, index: true },
  ] as Field[],
})
