import type { Field } from 'payload'
import { appendOnly } from '../audit/append-only.ts'
import { relation } from '../fields/relation.ts'
import { defineCollection } from './define.ts'

/**
 * The chain of a call's scores: each link holds the trace of one review and the hash of the link
 * before, so that a score changed later shows. It names nobody.
 */
export const scores = defineCollection('scores', {
  logged: false,
  timestamps: false,
  admin: { useAsTitle: 'seq', defaultColumns: ['call', 'seq', 'review', 'at', 'hash'] },
  hooks: appendOnly,
  fields: [
    relation('call', 'calls'),
    { name: 'seq', type: 'number', required: true },
    { name: 'review', type: 'text', required: true },
    { name: 'digest', type: 'text', required: true },
    { name: 'previous', type: 'text' },
    { name: 'hash', type: 'text', required: true },
    { name: 'at', type: 'text', required: true },
  ] as Field[],
})
