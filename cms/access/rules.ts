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

/** Rows that are a person's own by one of these paths, or a coordinator's by the region; all for administrators. */
function ownRows(
  user: Asker,
  { guardian, person, region }: { guardian?: string; person?: string; region?: string },
): boolean | Where {
  if (!user) return false
  if (hasRole(user, 'administrator')) return true
  const allowed = [guardian, person]
    .filter((path) => path !== undefined)
    .map((path): Where => ({ [path]: { equals: user.id } }))
  if (region && hasRole(user, 'coordinator') && ownRegion(user))
    allowed.push({ [region]: { equals: ownRegion(user) } })
  return allowed.length > 0 && { or: allowed }
}

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
  coordinatorOrAdministrator: (user) => hasRole(user, 'coordinator', 'administrator'),
  /** The guardian, the child, the coordinator of the child's region. */
  ownGuardianships: (user) =>
    ownRows(user, { guardian: 'guardian', person: 'child.user', region: 'child.region' }),
  ownRegionsGuardianships: (user) => ownRows(user, { region: 'child.region' }),
  ownConsents: (user) =>
    ownRows(user, {
      guardian: 'guardianship.guardian',
      person: 'profile.user',
      region: 'profile.region',
    }),
  ownContactRequests: (user) =>
    ownRows(user, { guardian: 'guardianship.guardian', person: 'from', region: 'to.region' }),
  ownRegionsContactRequests: (user) => ownRows(user, { region: 'to.region' }),
  ownViews: (user) => ownRows(user, { person: 'profile.user' }),
  verifiedOrStaff: (user) => isStaff(user) || { verifiedAt: { exists: true } },
} satisfies Record<string, Rule>

export type RuleName = keyof typeof rules

export const toAccess =
  (name: RuleName): Access =>
  ({ req }) =>
    rules[name](req.user)
