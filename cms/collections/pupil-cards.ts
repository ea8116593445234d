import { defineCollection } from './define.ts'
import { relation } from '../fields/relation.ts'

/** A pupil's card: the code of the group with a number in it, and the PIN as its hash. One a pupil. */
export const pupilCards = defineCollection('pupil-cards', {
  logged: false,
  admin: { hidden: true },
  fields: [
    relation('user', 'users', { required: true, unique: true }),
    relation('pupilGroup', 'pupil-groups', { required: true }),
    { name: 'number', type: 'number', required: true },
    { name: 'code', type: 'text', required: true, unique: true },
    { name: 'pinHash', type: 'text', required: true },
    relation('madeBy', 'users'),
  ],
})
