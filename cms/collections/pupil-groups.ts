import { defineCollection } from './define.ts'
import { relation } from '../fields/relation.ts'

/** A class or circle whose pupils sign in with cards (cms/pupils); the code is printed on every card. */
export const pupilGroups = defineCollection('pupil-groups', {
  logged: false,
  admin: { hidden: true },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    { name: 'code', type: 'text', required: true, unique: true },
    relation('keeper', 'users'),
    relation('region', 'regions'),
  ],
})
