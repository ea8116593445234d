import type { CollectionConfig } from 'payload'

/**
 * The change log: one row for every save of anything that is shown or found, written in the
 * transaction of the save. `seq` grows by one; readers keep the last one they have dealt with.
 */
export const changes: Omit<CollectionConfig, 'slug'> = {
  admin: { hidden: true, useAsTitle: 'seq' },
  timestamps: false,
  lockDocuments: false,
  fields: [
    { name: 'seq', type: 'number', required: true, unique: true, index: true },
    { name: 'subject', type: 'text', required: true },
    { name: 'document', type: 'text', required: true },
    {
      name: 'operation',
      type: 'select',
      options: ['save', 'delete'],
      required: true,
      custom: { vocabulary: 'changeOperation' },
    },
    { name: 'at', type: 'date', required: true },
  ],
}
