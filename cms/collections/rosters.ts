import type { Field } from 'payload'
import { relation } from '../fields/relation.ts'
import { defineCollection } from './define.ts'

/**
 * What is counted of an event's registrations, one row an event, written anew in the transaction of
 * every move: pages show it, and two moves at once meet in it. Keeps the lot and what remains of
 * the event after its participants' data has been destroyed.
 */
export const rosters = defineCollection('rosters', {
  logged: false,
  timestamps: false,
  lockDocuments: false,
  admin: { useAsTitle: 'event', defaultColumns: ['event', 'taken', 'waiting', 'attended'] },
  fields: [
    relation('event', 'events', { required: true, unique: true } as never),
    { name: 'taken', type: 'number', required: true, defaultValue: 0 },
    { name: 'waiting', type: 'number', required: true, defaultValue: 0 },
    { name: 'entered', type: 'number', required: true, defaultValue: 0 },
    { name: 'attended', type: 'number', required: true, defaultValue: 0 },
    { name: 'lastNumber', type: 'number', required: true, defaultValue: 0 },
    { name: 'turn', type: 'number', required: true, defaultValue: 0 },
    // the revision of the event that those registered have been told of
    { name: 'told', type: 'number' },
    { name: 'commitment', type: 'text' },
    { name: 'secretSeed', type: 'text' },
    { name: 'seed', type: 'text' },
    { name: 'drawnAt', type: 'date' },
    { name: 'draw', type: 'json' },
    { name: 'shreddedAt', type: 'date' },
  ] as Field[],
})
