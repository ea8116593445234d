import type { Field } from 'payload'

/** Not stored: what the open form tells the server of the state it started from, and where a refusal is shown. */
export const basedOn: Field = {
  name: 'basedOn',
  type: 'json',
  virtual: true,
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    disableListFilter: true,
    disableBulkEdit: true,
    disableGroupBy: true,
    components: { Field: '/editing/stale/StaleSave.tsx#StaleSave' },
  },
} as Field
