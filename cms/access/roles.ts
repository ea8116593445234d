import type { PayloadRequest } from 'payload'
import type { Term } from '../../search/vocabulary/values.ts'

export type Role = Term<'role'>

/** Who asks: the signed-in user, or null for a visitor. */
export type Asker = PayloadRequest['user']

export const hasRole = (user: Asker, ...roles: Role[]): boolean => {
  const held = (user as { roles?: Role[] | null } | null)?.roles ?? []
  return roles.some((role) => held.includes(role))
}

/** People who work in the CMS, each within the rows the access table gives them. */
export const isStaff = (user: Asker) =>
  hasRole(user, 'administrator', 'editor', 'coordinator', 'reviewer', 'partner')
/** People who may see drafts and unlisted things. */
export const seesDrafts = (user: Asker) => hasRole(user, 'administrator', 'editor')
