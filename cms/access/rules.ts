import type { Access, PayloadRequest, Where } from 'payload'
import { standingsOf, type Asker, type Standing } from './roles.ts'
import { scopes, type Extent, type Scope } from './scopes.ts'

/** For whom the rule opens which documents; what several standings open adds up. Who is not named gets nothing. */
export type Rule = Partial<Record<Standing, Scope | readonly Scope[]>>

const editors = { editor: 'all', administrator: 'all' } as const

/** Every rule of the access table, under the name by which the table calls it. */
export const rules = {
  anyone: { visitor: 'all' },
  nobody: {},
  staff: { coordinator: 'all', reviewer: 'all', partner: 'all', ...editors },
  editor: editors,
  administrator: { administrator: 'all' },
  publishedOrEditor: { visitor: 'published', ...editors },
  publishedOrOwnOrganisation: { visitor: 'published', partner: 'ownOrganisation', ...editors },
  ownOrganisationOrEditor: { partner: 'ownOrganisation', ...editors },
  versionsOfOwnOrganisationOrEditor: { partner: 'versionsOfOwnOrganisation', ...editors },
  ownAccountOrAdministrator: { member: 'ownAccount', administrator: 'all' },
  /** Each audience of a profile for those it is meant for, the own one and the own children always; coordinators see their region. */
  profileAudience: {
    visitor: 'forPublic',
    member: ['forMembers', 'ownProfile'],
    vetted: 'forVetted',
    guardian: 'ownChildren',
    coordinator: 'ownRegion',
    ...editors,
  },
  /** A picture is seen by everybody, a portrait by those to whom the person's page shows it. */
  portraits: {
    visitor: ['noPortrait', 'portraitForPublic'],
    member: ['portraitForMembers', 'ownPortrait'],
    vetted: 'portraitForVetted',
    guardian: 'portraitOfOwnChildren',
    coordinator: 'portraitInOwnRegion',
    editor: 'openPortrait',
    administrator: 'all',
  },
  ownRegionOrEditor: { coordinator: 'ownRegion', ...editors },
  aboutOwnRegionOrEditor: { coordinator: 'aboutOwnRegion', ...editors },
  verifiedOrAnswerable: {
    visitor: 'verified',
    member: 'aboutOneself',
    guardian: 'aboutOwnChildren',
    coordinator: 'aboutOwnRegion',
    ...editors,
  },
  aboutOwnRegionOrAdministrator: { coordinator: 'aboutOwnRegion', administrator: 'all' },
  /** The guardian, the child, the coordinator of the child's region. */
  ownGuardianships: {
    member: ['asGuardian', 'childIsOneself'],
    guardian: 'childIsOwn',
    coordinator: 'childInOwnRegion',
    administrator: 'all',
  },
  ownRegionsGuardianships: { coordinator: 'childInOwnRegion', administrator: 'all' },
  ownConsents: {
    member: 'aboutOneself',
    guardian: 'aboutOwnChildren',
    coordinator: 'aboutOwnRegion',
    administrator: 'all',
  },
  /** Who has written, who answers for the minor, and the reader once the letter may be read. */
  ownContactRequests: {
    member: ['written', 'toOneself'],
    guardian: 'toOwnChildren',
    coordinator: 'toMinorsOfOwnRegion',
    administrator: 'all',
  },
  /** Whoever booked, the participant and the guardian; staff of the event's region, editors. */
  ownRegistrations: {
    member: ['ownBooking', 'aboutOneself'],
    guardian: 'aboutOwnChildren',
    coordinator: 'atOwnRegionsEvents',
    ...editors,
  },
  ownOnly: { member: 'ownBooking' },
  aboutListedAdults: {
    visitor: 'aboutListedAdults',
    member: 'aboutOneself',
    administrator: 'all',
  },
  ownContactMessages: {
    member: ['inWritten', 'inToOneself'],
    guardian: 'inToOwnChildren',
    coordinator: 'inToMinorsOfOwnRegion',
    administrator: 'all',
  },
  ownRegionsContactRequests: { coordinator: 'toMinorsOfOwnRegion', administrator: 'all' },
  ownViews: { member: 'aboutOneself', guardian: 'aboutOwnChildren', administrator: 'all' },
  ownVettings: { member: 'aboutOneself', coordinator: 'aboutOwnRegion', administrator: 'all' },
  organisers: { partner: 'all', ...editors },
  /** One's own, one's child's, those one is to review, those to one's organisation's calls. */
  ownApplications: {
    member: ['ownApplications', 'aboutOneself'],
    guardian: 'aboutOwnChildren',
    reviewer: 'assigned',
    partner: 'handedInToOwnOrganisation',
    editor: 'handedIn',
    administrator: 'all',
  },
  ofOwnApplications: {
    member: ['ofOwnApplications', 'ofApplicationsAboutOneself'],
    guardian: 'ofApplicationsOfChildren',
    partner: 'ofApplicationsToOwnOrganisation',
    ...editors,
  },
  /** What third persons write is not read by who asked for it. */
  ofApplicationsToOrganisers: {
    partner: 'ofApplicationsToOwnOrganisationUnlessReviewing',
    editor: 'ofAllUnlessReviewing',
    administrator: 'ofAllUnlessReviewing',
  },
  ofApplicationsIReview: {
    member: ['ofOwnApplications', 'ofApplicationsAboutOneself'],
    guardian: 'ofApplicationsOfChildren',
    reviewer: 'ofAssignedApplications',
    partner: 'ofApplicationsToOwnOrganisation',
    ...editors,
  },
  /** The own ones, and others' of the same application once all are in. */
  ownReviews: {
    reviewer: ['writtenByReviewer', 'revealedToReviewer'],
    partner: 'ofApplicationsToOwnOrganisation',
    ...editors,
  },
  toldDecisions: {
    visitor: 'listedResults',
    member: ['toldOfOwnApplications', 'toldOfApplicationsAboutOneself'],
    guardian: 'toldOfApplicationsOfChildren',
    partner: 'ofApplicationsToOwnOrganisation',
    ...editors,
  },
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules

/** Which documents the rule opens to the asker; at once, unless a scope has to look something up. */
export function extentOf(rule: Rule, req: PayloadRequest, user: Asker = req.user) {
  const extents = standingsOf(user)
    .flatMap((standing) => rule[standing] ?? [])
    .map((scope) => find(scope, user, req))
  if (extents.includes(true)) return true
  return extents.some((extent) => extent instanceof Promise)
    ? Promise.all(extents).then(anyOf)
    : anyOf(extents as Extent[])
}

function anyOf(extents: Extent[]): Extent {
  if (extents.includes(true)) return true
  const some = extents.filter((extent): extent is Where => typeof extent === 'object')
  return some.length > 1 ? { or: some } : (some[0] ?? false)
}

const found = new WeakMap<object, Map<Scope, Extent | Promise<Extent>>>()

/** What a scope has looked up holds for the request. */
function find(scope: Scope, user: Asker, req: PayloadRequest): Extent | Promise<Extent> {
  const known = found.get(req)?.get(scope)
  if (known !== undefined) return known
  const extent = (scopes[scope] as (user: Asker, req: PayloadRequest) => Extent | Promise<Extent>)(
    user,
    req,
  )
  if (extent instanceof Promise) {
    if (!found.has(req)) found.set(req, new Map())
    found.get(req)!.set(scope, extent)
  }
  return extent
}

export const toAccess =
  (name: RuleName): Access =>
  ({ req }) =>
    extentOf(rules[name], req)
