import type { Field } from 'payload'
import { logSubjectView } from '../audit/views.ts'
import { choice } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { countDeleted } from '../registrations/hooks.ts'
import { defineCollection } from './define.ts'

/**
 * A person's place in an event, or in its waiting list. Written by the verbs of cms/registrations
 * only, by the table of its life there, and destroyed some time after the event.
 */
export const registrations = defineCollection('registrations', {
  logged: false,
  lockDocuments: false,
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'event', 'state', 'number', 'at'] },
  hooks: { afterRead: [logSubjectView], afterDelete: [countDeleted] },
  fields: [
    relation('event', 'events', { required: true } as never),
    // event and person, so that nobody has two
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    relation('user', 'users', { required: true } as never),
    relation('profile', 'profiles'),
    { name: 'name', type: 'text', required: true, maxLength: 300 },
    choice('by', 'registrationBy', { required: true }),
    choice('state', 'registrationState', { required: true, index: true }),
    // the place in the line, by time or by lot
    { name: 'number', type: 'number', required: true },
    { name: 'offerUntilAt', type: 'date', index: true },
    choice('photo', 'photoWish'),
    { name: 'onProfile', type: 'checkbox', defaultValue: false },
    { name: 'answers', type: 'json' },
    { name: 'ticket', type: 'text', required: true, admin: { hidden: true } },
    { name: 'codeHash', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'at', type: 'date', required: true },
    { name: 'attendedAt', type: 'date' },
    { name: 'history', type: 'json' },
  ] as Field[],
})
