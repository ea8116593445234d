import type { Field } from 'payload'
import { appendOnly } from '../audit/append-only.ts'
import { choice } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { defineCollection } from './define.ts'

/** Who of staff and members looked at a minor's profile, for the guardian to see. */
export const views = defineCollection('views', {
  logged: false,
  timestamps: false,
  lockDocuments: false,
  admin: { useAsTitle: 'at', defaultColumns: ['profile', 'viewer', 'kind', 'at'] },
  hooks: appendOnly,
  fields: [
    relation('viewer', 'users', { required: true } as never),
    relation('profile', 'profiles', { required: true } as never),
    choice('kind', 'viewKind', { required: true }),
    { name: 'at', type: 'date', required: true, index: true },
  ] as Field[],
})
