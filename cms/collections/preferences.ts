import type { Field } from 'payload'
import { choice, choices } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { defineCollection } from './define.ts'

const hour = (name: string, defaultValue: number): Field => ({
  name,
  type: 'number',
  min: 0,
  max: 23,
  required: true,
  defaultValue,
})

/** How a person wishes to be told: which mail, when, and by the clock of which place. */
export const preferences = defineCollection('preferences', {
  logged: false,
  timestamps: false,
  lockDocuments: false,
  admin: { hidden: true, useAsTitle: 'user' },
  fields: [
    relation('user', 'users', { required: true, unique: true } as never),
    choice('pace', 'mailPace', { required: true, defaultValue: 'digest' }),
    choices('muted', 'notificationKind'),
    hour('quietFrom', 22),
    hour('quietTo', 8),
    hour('digestAt', 9),
    { name: 'timeZone', type: 'text', required: true, defaultValue: 'Asia/Almaty' },
    // the secret address of the calendar is worked out from it; another one ends the address
    { name: 'calendar', type: 'text' },
    { name: 'calendarHash', type: 'text', index: true },
  ] as Field[],
})
