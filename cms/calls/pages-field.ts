import type { Field } from 'payload'

/** From the form of a call to the pages on which it is organised. */
export const organiserPages: Field = {
  name: 'organiserPages',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/calls/OrganiserPages.tsx#OrganiserPages' },
  },
}
