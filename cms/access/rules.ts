import type { Access, Where } from 'payload'
import { locales } from '../../search/document.ts'
import { hasRole, isStaff, seesDrafts, type Asker } from './roles.ts'

type Rule = (user: Asker) => boolean | Where

const publishedInAnyLanguage: Where = {
  or: locales.map((locale) => ({ [`_status.${locale}`]: { equals: 'published' } })),
}

const idOf = (value: unknown) =>
  value && typeof value === 'object'
    ? (value as { id: number | string }).id
    : (value as number | string | undefined)

/** The region of the coordinator's own centre, kept on the user when the centre is set. */
const ownRegion = (user: Asker) => idOf((user as { region?: unknown } | null)?.region)

/** Every rule of the access table, under the name by which the table calls it. */
export const rules = {
  anyone: () => true,
  nobody: () => false,
  signedIn: (user) => Boolean(user),
  staff: (user) => isStaff(user),
  editor: (user) => hasRole(user, 'editor', 'administrator'),
  administrator: (user) => hasRole(user, 'administrator'),
  publishedOrEditor: (user) => seesDrafts(user) || publishedInAnyLanguage,
  ownAccountOrAdministrator: (user) =>
    hasRole(user, 'administrator') || (user ? { id: { equals: user.id } } : false),
  /** Public profiles for everybody, members' ones for the signed-in, the own one always; coordinators see their region. */
  profileAudience: (user) => {
    if (seesDrafts(user)) return true
    const allowed: Where[] = [{ audience: { equals: 'public' } }]
    if (user) allowed.push({ audience: { equals: 'members' } }, { user: { equals: user.id } })
    if (hasRole(user, 'coordinator') && ownRegion(user))
      allowed.push({ region: { equals: ownRegion(user) } })
    return { or: allowed }
  },
  ownRegionOrEditor: (user) => {
    if (hasRole(user, 'editor', 'administrator')) return true
    if (hasRole(user, 'coordinator') && ownRegion(user))
      return { region: { equals: ownRegion(user) } }
    return false
  },
  coordinatorOrEditor: (user) => hasRole(user, 'coordinator', 'editor', 'administrator'),
  verifiedOrStaff: (user) => isStaff(user) || { verifiedAt: { exists: true } },
} satisfies Record<string, Rule>

export type RuleName = keyof typeof rules

export const toAccess =
  (name: RuleName): Access =>
  ({ req }) =>
    rules[name](req.user)
