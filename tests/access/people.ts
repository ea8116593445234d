import { audiences, type Audience } from '../../search/document.ts'
import { vocabulary } from '../../search/vocabulary/values.ts'
import type { Standing } from './cast.ts'

/** What a row of the world is besides its markers. */
export type Traits = Record<string, unknown>

/** Accounts of each side; an editor and an administrator are there once. */
export const accounts: Record<Standing, Traits> = {
  member: { roles: ['member'] },
  vetted: { roles: ['member'], vettedUntil: '2031-01-01T00:00:00.000Z' },
  guardian: { roles: ['guardian'] },
  coordinator: { roles: ['coordinator'] },
  reviewer: { roles: ['reviewer'] },
  partner: { roles: ['partner'] },
  editor: { roles: ['editor'] },
  // without a second factor an administrator may do nothing
  administrator: { roles: ['administrator'], secondFactorAt: '2026-01-01T00:00:00.000Z' },
}

/** As somebody chooses it, and what comes of it. */
const listed = (audience: Audience) => ({
  audience,
  visibility: audience === 'staff' ? 'unlisted' : audience,
})
const adult = { kind: 'leader', minor: false, sealed: false, takenOver: [] }
const minor = { kind: 'talent', minor: true, sealed: false, takenOver: [] }
const byAudience = (name: string, traits: Traits) =>
  audiences.map((audience) => [`${name}, ${audience}`, { ...traits, ...listed(audience) }] as const)

/**
 * The people of each side: the member's own profile, the guardian's child, an adult and a minor of
 * every audience, and people of age whose childhood is sealed, with all of it, and one item, taken over.
 */
export const people: Record<string, Traits> = {
  self: { ...adult, ...listed('members') },
  child: { ...minor, ...listed('staff') },
  ...Object.fromEntries([...byAudience('adult', adult), ...byAudience('minor', minor)]),
  sealed: { ...adult, sealed: true, ...listed('public') },
  'sealed, taken over': {
    ...adult,
    sealed: true,
    takenOver: [...vocabulary.handOver],
    ...listed('public'),
  },
  'sealed, name taken over': {
    ...adult,
    sealed: true,
    takenOver: ['keep_name'],
    ...listed('public'),
  },
}

/** Whom documents about people are about: an adult with an account, and a child with a guardian. */
export const abouts = ['self', 'child'] as const
export type About = (typeof abouts)[number]

/** The account that a field leads to, where it is not simply the member's. */
const fieldAccounts: Record<string, Standing> = {
  guardian: 'guardian',
  reviewer: 'reviewer',
  reviewers: 'reviewer',
  editedBy: 'editor',
  verifiedBy: 'editor',
  enteredBy: 'coordinator',
  invitedBy: 'coordinator',
  by: 'coordinator',
}
export const accountOf = (field: string): Standing => fieldAccounts[field] ?? 'member'

/** Ids of documents of a collection about the same person. */
type FindSame = (collection: string) => number[]

/** States that open or close documents, one document of each. */
export const states: Record<string, (about: About, find: FindSame) => Traits[]> = {
  guardianships: (about) => [{ state: about === 'child' ? 'active' : 'ended' }],
  achievements: () => [{}, { verifiedAt: null }],
  'contact-requests': () => [{}, { state: 'passed' }, { through: 'person' }],
  applications: () => [
    { state: 'draft' },
    { state: 'submitted', blind: true },
    { state: 'submitted', blind: false },
  ],
  moves: (_, find) => find('applications').map((application) => ({ application })),
  statements: (_, find) => find('applications').map((application) => ({ application })),
  attachments: (_, find) => find('applications').map((application) => ({ application })),
  reviews: (_, find) =>
    find('applications').flatMap((application) => [
      { application, revealed: false },
      { application, revealed: true, reviewer: null },
    ]),
  decisions: (_, find) =>
    find('applications').map((application, at) => ({
      application,
      ...(at === 0 && { decidedAt: null }),
      ...(at === 1 && { outcome: 'declined' }),
    })),
  'contact-messages': (_, find) => find('contact-requests').map((request) => ({ request })),
}
