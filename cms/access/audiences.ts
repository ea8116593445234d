import type { FieldAccess } from 'payload'
import type { Term } from '../../search/vocabulary/values.ts'
import { fits } from './fits.ts'
import { extentOf, rules, type Rule } from './rules.ts'
import type { Extent } from './scopes.ts'

/** The person, the guardian, and staff answerable for them: of the region, editors, administrators. */
const close = {
  member: 'ownProfile',
  guardian: 'ownChildren',
  coordinator: 'ownRegion',
  editor: 'all',
  administrator: 'all',
} as const satisfies Rule

/**
 * Of an adult everybody who may read the document; of a minor the person and those answerable. What
 * was sealed at 18 is closed to staff too until the person has taken the item over.
 */
const adults = (item: Term<'handOver'>) =>
  ({
    visitor: `ofAdults.${item}`,
    member: 'ownProfile',
    guardian: 'ownChildren',
    coordinator: `ownRegion.${item}`,
    editor: `open.${item}`,
    administrator: 'all',
  }) as const satisfies Rule

/**
 * Who sees a field of a document that they may read. In doubt (a document without the columns by
 * which it is decided) the field stays closed.
 */
export const audiences = {
  /** Whoever may read the document. */
  public: { visitor: 'all' },
  members: { member: 'all' },
  vetted: { vetted: 'all', ...close },
  self: close,
  adultsName: adults('keep_name'),
  adultsPlace: adults('keep_place'),
  adultsSchool: adults('keep_school'),
  adultsAbout: adults('keep_about'),
  adultsPhoto: adults('keep_photo'),
  /** Of a guardian's tie, how that guardian is reached: not for the other guardian. */
  ownTie: {
    member: ['asGuardian', 'childIsOneself'],
    coordinator: 'childInOwnRegion',
    administrator: 'all',
  },
  /** Of a document about a person: of an adult everybody, of a minor those answerable. */
  aboutAdults: {
    visitor: 'aboutAdults',
    member: 'aboutOwnProfile',
    guardian: 'aboutOwnChildren',
    coordinator: 'aboutOwnRegion',
    editor: 'all',
    administrator: 'all',
  },
  /** Of an application, what tells who it is: not for a reviewer who reviews blindly. */
  unblinded: {
    member: ['ownApplications', 'aboutOneself'],
    guardian: 'aboutOwnChildren',
    reviewer: 'assignedOpenly',
    partner: 'ownOrganisationUnlessReviewing',
    editor: 'unlessReviewing',
    administrator: 'unlessReviewing',
  },
  /** Of what hangs on an application, what the applicant and those who decide are told, and no reviewer. */
  applicantsSide: {
    member: ['ofOwnApplications', 'ofApplicationsAboutOneself'],
    guardian: 'ofApplicationsOfChildren',
    partner: 'ofApplicationsToOwnOrganisationUnlessReviewing',
    editor: 'ofAllUnlessReviewing',
    administrator: 'ofAllUnlessReviewing',
  },
  organisers: rules.organisers,
  staff: rules.staff,
  editors: rules.editor,
  administrators: rules.administrator,
  /** The server's own verbs. */
  nobody: {},
} as const satisfies Record<string, Rule>

export type Audience = keyof typeof audiences

/** Who may set a field, beside being allowed to save the document at all. */
export const setters = {
  /** Whoever may save the document. */
  writer: { visitor: 'all' },
  staff: rules.staff,
  editors: rules.editor,
  administrators: rules.administrator,
  /** Worked out by the server, or written by its verbs. */
  system: {},
} as const satisfies Record<string, Rule>

export type Setter = keyof typeof setters

/** `key` names the field in questions: collection and path. */
export const toReadAccess =
  (audience: Audience, key: string): FieldAccess =>
  ({ doc, req }) => {
    const reads = (extent: Extent) => {
      if (typeof extent === 'boolean') return extent
      if (doc) return fits(extent, doc as Record<string, unknown>, req)
      // a question by this field has been narrowed to the documents whose field the asker may read
      return Boolean((req.context?.narrowed as Set<string> | undefined)?.has(key))
    }
    const extent = extentOf(audiences[audience], req)
    return (extent instanceof Promise ? extent.then(reads) : reads(extent)) as boolean
  }

export const toSetAccess =
  (setter: Setter): FieldAccess =>
  ({ req }) =>
    extentOf(setters[setter], req) === true
