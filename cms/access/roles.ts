import type { PayloadRequest } from 'payload'
import type { Term } from '../../search/vocabulary/values.ts'

export type Role = Term<'role'>

/** Who asks: the signed-in user, or null for a visitor. */
export type Asker = PayloadRequest['user']

/**
 * What somebody may do follows from where they stand: everybody is a visitor, whoever is signed in a
 * member too, whoever staff have checked vetted until a date, and the roles on the account add to it.
 */
export const standings = [
  'visitor',
  'member',
  'vetted',
  'guardian',
  'coordinator',
  'reviewer',
  'partner',
  'editor',
  'administrator',
] as const satisfies readonly (Role | 'visitor' | 'vetted')[]
export type Standing = (typeof standings)[number]

type Account = { roles?: Role[] | null; vettedUntil?: string | null } | null

export const hasRole = (user: Asker, ...roles: Role[]): boolean => {
  const held = (user as Account)?.roles ?? []
  return roles.some((role) => held.includes(role))
}

/** An adult whom staff have checked; the check lapses. */
export const isVetted = (user: Asker, now = new Date()): boolean => {
  const until = (user as Account)?.vettedUntil
  return Boolean(until) && new Date(until!) > now
}

export function standingsOf(user: Asker, now = new Date()): Standing[] {
  if (!user) return ['visitor']
  const held = (user as Account)?.roles ?? []
  return standings.filter(
    (standing) =>
      standing === 'visitor' ||
      standing === 'member' ||
      (standing === 'vetted' ? isVetted(user, now) : held.includes(standing)),
  )
}

/** People who work in the CMS, each within the rows the access table gives them. */
export const isStaff = (user: Asker) =>
  hasRole(user, 'administrator', 'editor', 'coordinator', 'reviewer', 'partner')
/** People who may see drafts and unlisted things. */
export const seesDrafts = (user: Asker) => hasRole(user, 'administrator', 'editor')
