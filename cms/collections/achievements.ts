import { recordPersonDelete, recordPersonSave } from '../changes/record-person.ts'
import { choice } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { localizedText } from '../fields/text.ts'
import { defineCollection } from './define.ts'

/** A result in a competition; it links talent and teacher, so a teacher is credited without naming a minor. */
export const achievements = defineCollection('achievements', {
  admin: {
    useAsTitle: 'competition',
    defaultColumns: ['competition', 'year', 'result', 'profile'],
  },
  hooks: { afterChange: [recordPersonSave], afterDelete: [recordPersonDelete] },
  fields: [
    localizedText('competition', { required: true }),
    choice('kind', 'achievementKind', { required: true }),
    choice('level', 'achievementLevel'),
    choice('result', 'achievementResult'),
    choice('field', 'field'),
    { name: 'year', type: 'number', required: true, index: true, min: 1991, max: 2100 },
    relation('profile', 'profiles'),
    relation('teacher', 'profiles'),
    relation('verifiedBy', 'users'),
    { name: 'verifiedAt', type: 'date', index: true },
  ],
})
