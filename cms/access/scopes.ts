import type { PayloadRequest, Where } from 'payload'
import { locales, type Audience } from '../../search/document.ts'
import { vocabulary, type Term } from '../../search/vocabulary/values.ts'
import { hasRole, type Asker } from './roles.ts'
import { idOf } from '../database/id-of.ts'

/** Which documents: all, none, or those that fit. */
export type Extent = boolean | Where
type Find = (user: Asker, req: PayloadRequest) => Extent | Promise<Extent>

/** Documents whose `path` is this very thing; none where the account has no such thing. */
const where = (path: string, value: unknown): Extent => {
  const id = idOf<number | string | null>(value)
  return id === undefined || id === null ? false : { [path]: { equals: id } }
}
const both = (...extents: Extent[]): Extent =>
  extents.every((extent) => typeof extent === 'object') ? { and: extents as Where[] } : false

const account = (user: Asker) => user as { region?: unknown; organisation?: unknown } | null

/** The region of the coordinator's own centre, kept on the account when the centre is set. */
const region = (user: Asker) => account(user)?.region
const organisation = (user: Asker) => account(user)?.organisation

type Item = Term<'handOver'>

/** Not sealed at 18, or this item taken over since by the person. */
const open = (item: Item, of = ''): Where => ({
  or: [{ [`${of}sealed`]: { not_equals: true } }, { [`${of}takenOver`]: { equals: item } }],
})
const adult = (of = ''): Where => ({ [`${of}minor`]: { equals: false } })

const byItem = <Prefix extends string>(
  prefix: Prefix,
  scope: (item: Item) => Find,
): Record<`${Prefix}.${Item}`, Find> =>
  Object.fromEntries(
    vocabulary.handOver.map((item) => [`${prefix}.${item}`, scope(item)]),
  ) as Record<`${Prefix}.${Item}`, Find>

/** Documents whose `path` is a child for whom the asker answers: to the day the child is 18. */
const ofOwnChildren =
  (path: string): Find =>
  async (user, req) => {
    if (!user) return false
    const { docs } = await req.payload.find({
      collection: 'guardianships',
      where: {
        and: [
          { guardian: { equals: user.id } },
          { state: { equals: 'active' } },
          { 'child.minor': { equals: true } },
        ],
      },
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    })
    const children = docs.map(({ child }) => idOf<number | string>(child)!)
    return children.length > 0 && { [path]: { in: children } }
  }

/** Documents about the asker, by number: of a question, `profile.user` would ask by a closed field. */
const aboutOwnProfile: Find = async (user, req) => {
  if (!user) return false
  const { docs } = await req.payload.find({
    collection: 'profiles',
    where: { user: { equals: user.id } },
    select: {},
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.length > 0 && { profile: { in: docs.map(({ id }) => id) } }
}

/** A letter reaches an adult at once, a minor when it has been passed on. */
const toOneself =
  (of = ''): Find =>
  (user) =>
    both(where(`${of}to.user`, user), {
      or: [{ [`${of}through`]: { equals: 'person' } }, { [`${of}state`]: { equals: 'passed' } }],
    })

/** Letters to minors of the region; what adults write to each other is theirs alone. */
const toMinorsOfOwnRegion =
  (of = ''): Find =>
  (user) =>
    both(where(`${of}to.region`, region(user)), { [`${of}through`]: { not_equals: 'person' } })

/**
 * All but what the asker is reviewing blindly, until the last score is in: who organises a call and
 * reviews it too learns no sooner than other reviewers whom they judge.
 */
const unlessReviewing =
  (path: string): Find =>
  async (user, req) => {
    if (!user || !hasRole(user, 'reviewer')) return true
    const { docs } = await req.payload.find({
      collection: 'reviews',
      where: {
        and: [
          { reviewer: { equals: user.id } },
          { state: { in: ['assigned', 'submitted'] } },
          { revealed: { not_equals: true } },
          { 'application.blind': { equals: true } },
        ],
      },
      select: { application: true },
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    })
    const blind = docs.map(({ application }) => ({
      [path]: { not_equals: idOf<number | string>(application) },
    }))
    return blind.length === 0 || { and: blind }
  }
const alsoUnlessReviewing =
  (find: (user: Asker) => Extent, path: string): Find =>
  async (user, req) => {
    const extent = find(user)
    const left = await unlessReviewing(path)(user, req)
    return left === true ? extent : both(extent, left)
  }

const handedIn: Where = { state: { not_equals: 'draft' } }
/** What hangs on applications that were handed in to the asker's organisation. */
const handedInToOrganisationOf = (user: Asker): Extent =>
  both(where('application.organisation', organisation(user)), {
    'application.state': { not_equals: 'draft' },
  })
/** What the applicant has been told: decided by two, and only then. */
const told: Where = { decidedAt: { exists: true } }
const toldOf =
  (find: Find): Find =>
  async (user, req) =>
    both(await find(user, req), told)

/** Of an adult whose page shows it to these readers. */
const portraitFor = (audience: Audience): Where => ({
  and: [
    { 'portraitOf.audience': { equals: audience } },
    adult('portraitOf.'),
    open('keep_photo', 'portraitOf.'),
  ],
})

/** The words in which rules and audiences say which documents are meant. */
export const scopes = {
  all: () => true,
  published: () => ({
    or: locales.map((locale) => ({ [`_status.${locale}`]: { equals: 'published' } })),
  }),
  verified: () => ({ verifiedAt: { exists: true } }),
  forPublic: () => ({ audience: { equals: 'public' } }),
  forMembers: () => ({ audience: { equals: 'members' } }),
  forVetted: () => ({ audience: { equals: 'vetted' } }),
  ownAccount: (user) => where('id', user),
  ownOrganisation: (user) => where('organisation', organisation(user)),
  versionsOfOwnOrganisation: (user) => where('version.organisation', organisation(user)),
  /** Applications given to this reviewer. */
  assigned: (user) => where('reviewers', user),
  ownProfile: (user) => where('user', user),
  ownChildren: ofOwnChildren('id'),
  ownRegion: (user) => where('region', region(user)),
  aboutOneself: (user) => where('profile.user', user),
  aboutOwnProfile,
  aboutOwnChildren: ofOwnChildren('profile'),
  aboutOwnRegion: (user) => where('profile.region', region(user)),
  aboutListedAdults: () => ({
    and: [
      adult('profile.'),
      open('keep_achievements', 'profile.'),
      { 'profile.audience': { equals: 'public' } },
    ],
  }),
  /** Of a row that belongs to one account. */
  ownBooking: (user) => where('user', user),
  atOwnRegionsEvents: (user) => where('event.region', region(user)),
  aboutAdults: () => ({ and: [adult('profile.'), open('keep_achievements', 'profile.')] }),
  /** Of adults, as far as the item was not sealed at 18 or has been taken over. */
  ...byItem('ofAdults', (item) => () => ({ and: [adult(), open(item)] })),
  ...byItem('ownRegion', (item) => (user) => both(where('region', region(user)), open(item))),
  ...byItem('open', (item) => () => open(item)),
  noPortrait: () => ({ portraitOf: { exists: false } }),
  portraitForPublic: () => portraitFor('public'),
  portraitForMembers: () => portraitFor('members'),
  portraitForVetted: () => portraitFor('vetted'),
  ownPortrait: (user) => where('portraitOf.user', user),
  portraitOfOwnChildren: ofOwnChildren('portraitOf'),
  portraitInOwnRegion: (user) =>
    both(where('portraitOf.region', region(user)), open('keep_photo', 'portraitOf.')),
  openPortrait: () => open('keep_photo', 'portraitOf.'),
  asGuardian: (user) => where('guardian', user),
  childIsOneself: (user) => where('child.user', user),
  childIsOwn: ofOwnChildren('child'),
  childInOwnRegion: (user) => where('child.region', region(user)),
  written: (user) => where('from', user),
  toOneself: toOneself(),
  toOwnChildren: ofOwnChildren('to'),
  toMinorsOfOwnRegion: toMinorsOfOwnRegion(),
  inWritten: (user) => where('request.from', user),
  inToOneself: toOneself('request.'),
  inToOwnChildren: ofOwnChildren('request.to'),
  inToMinorsOfOwnRegion: toMinorsOfOwnRegion('request.'),
  ownApplications: (user) => where('account', user),
  handedIn: () => handedIn,
  handedInToOwnOrganisation: (user) => both(where('organisation', organisation(user)), handedIn),
  /** Assigned, in a call that is not reviewed blindly. */
  assignedOpenly: (user) => both(where('reviewers', user), { blind: { equals: false } }),
  unlessReviewing: unlessReviewing('id'),
  ofAllUnlessReviewing: unlessReviewing('application'),
  ownOrganisationUnlessReviewing: alsoUnlessReviewing(
    (user) => where('organisation', organisation(user)),
    'id',
  ),
  ofApplicationsToOwnOrganisationUnlessReviewing: alsoUnlessReviewing(
    handedInToOrganisationOf,
    'application',
  ),
  ofOwnApplications: (user) => where('application.account', user),
  ofApplicationsAboutOneself: (user) => where('application.profile.user', user),
  ofApplicationsOfChildren: ofOwnChildren('application.profile'),
  ofApplicationsToOwnOrganisation: handedInToOrganisationOf,
  ofAssignedApplications: (user) => where('application.reviewers', user),
  writtenByReviewer: (user) => where('reviewer', user),
  revealedToReviewer: (user) =>
    both(where('application.reviewers', user), { revealed: { equals: true } }),
  /** What a results page lists: who was accepted, in a call that publishes its results. */
  listedResults: () => ({
    and: [told, { outcome: { equals: 'accepted' } }, { 'call.showResults': { equals: true } }],
  }),
  toldOfOwnApplications: (user) => both(where('application.account', user), told),
  toldOfApplicationsAboutOneself: (user) => both(where('application.profile.user', user), told),
  toldOfApplicationsOfChildren: toldOf(ofOwnChildren('application.profile')),
} satisfies Record<string, Find>

export type Scope = keyof typeof scopes
