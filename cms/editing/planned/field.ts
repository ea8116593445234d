import type { Field } from 'payload'

/** Where a time is set at which a language is published or taken back, and where the set times are listed. */
export const planned: Field = {
  name: 'planned',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/editing/planned/Planned.tsx#Planned' },
  },
}
