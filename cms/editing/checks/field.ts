import type { Field } from 'payload'

/** The list beside the form of what is missing before the document can or should be published. */
export const checklist: Field = {
  name: 'checklist',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/editing/checks/Checklist.tsx#Checklist' },
  },
}
