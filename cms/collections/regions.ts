import { keepUsed } from '../editing/keep-used.ts'
import { choice } from '../fields/choice.ts'
import { relation } from '../fields/relation.ts'
import { localizedText } from '../fields/text.ts'
import { defineCollection } from './define.ts'

/** Oblasts and cities of republican standing. Their number has changed and will: a region has dates. */
export const regions = defineCollection('regions', {
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'kind', 'validFrom', 'validTo'] },
  defaultSort: 'code',
  hooks: { beforeDelete: [keepUsed('regions')] },
  fields: [
    { name: 'code', type: 'text', required: true, unique: true, index: true },
    choice('kind', 'regionKind', { required: true }),
    localizedText('name', { required: true }),
    localizedText('shortName'),
    localizedText('abbreviation'),
    localizedText('administrativeCentre'),
    { name: 'otherNames', type: 'text', hasMany: true },
    {
      name: 'formerNames',
      type: 'array',
      fields: [localizedText('name'), { name: 'from', type: 'text' }, { name: 'to', type: 'text' }],
    },
    { name: 'iso', type: 'text' },
    { name: 'isoBefore2022', type: 'text' },
    { name: 'kato', type: 'text' },
    { name: 'latitude', type: 'number' },
    { name: 'longitude', type: 'number' },
    { name: 'validFrom', type: 'text' },
    { name: 'validTo', type: 'text' },
    { name: 'amongFirst17', type: 'checkbox', defaultValue: false },
    relation('splitFrom', 'regions'),
    { name: 'column', type: 'number', min: 0, max: 9 },
    { name: 'row', type: 'number', min: 0, max: 9 },
  ],
})
