/**
 * The documents of the CMS as the site reads them: in all languages at once, so that a page can
 * show honestly which language a text is in. Relations are populated one level, or an id.
 */
import type {
  Achievement,
  Application,
  Attachment,
  Award,
  Call,
  Centre,
  Decision,
  Event,
  Guardianship,
  Media,
  Milestone,
  Move,
  News,
  Organisation,
  Page,
  Profile,
  Programme,
  Region,
  Resource,
  Review,
  SiteSetting,
  Statement,
} from '../../cms/payload-types.ts'
import type { Locale } from '../words/locales.ts'

/** A value per language; a language without one is missing or null. */
export type InLocales<T> = Partial<Record<Locale, T | null>> | null | undefined

/** A document that is here, or only its id, because it may not be read or was not asked for. */
export type Related<T> = T | number | string | null | undefined

export type RichText = { root: { children: unknown[] } & Record<string, unknown> }

type Texts<Doc, Keys extends keyof Doc, Relations = unknown> = Omit<Doc, Keys | keyof Relations> & {
  [Key in Keys]?: InLocales<Key extends 'body' ? RichText : string>
} & Relations

export type MediaDoc = Texts<Media, 'alt'>
export type OrganisationDoc = Texts<
  Organisation,
  'name' | 'shortName' | 'summary' | 'contribution',
  { parent?: Related<OrganisationDoc>; logo?: Related<MediaDoc> }
>
export type RegionDoc = Texts<
  Region,
  'name' | 'shortName' | 'abbreviation' | 'administrativeCentre',
  { splitFrom?: Related<RegionDoc> }
>
export type StageDoc = Texts<NonNullable<Programme['stages']>[number], 'title' | 'summary'>
export type ProgrammeDoc = Texts<
  Programme,
  'title' | 'summary' | 'audience' | 'body',
  {
    parent?: Related<ProgrammeDoc>
    organisations?: Related<OrganisationDoc>[] | null
    image?: Related<MediaDoc>
    stages?: StageDoc[] | null
  }
>

interface Placed {
  region?: Related<RegionDoc>
  programme?: Related<ProgrammeDoc>
  image?: Related<MediaDoc>
}
export type EligibilityDoc = Omit<NonNullable<Call['eligibility']>, 'regions' | 'programmes'> & {
  regions?: Related<RegionDoc>[] | null
  programmes?: Related<ProgrammeDoc>[] | null
}
export type CallDoc = Texts<
  Call,
  'title' | 'summary' | 'body' | 'eligibilitySummary' | 'funding' | 'howToApply',
  Placed & { organisation?: Related<OrganisationDoc>; eligibility?: EligibilityDoc }
>
export type EventDoc = Texts<
  Event,
  'title' | 'summary' | 'body' | 'venue' | 'address',
  Placed & { organisation?: Related<OrganisationDoc> }
>
export type NewsDoc = Texts<
  News,
  'title' | 'summary' | 'body',
  Placed & { source?: Related<OrganisationDoc> }
>
export type PageDoc = Texts<Page, 'title' | 'summary' | 'body'>
export type ResourceDoc = Texts<
  Resource,
  'title' | 'summary' | 'body' | 'audience',
  { programme?: Related<ProgrammeDoc>; file?: Related<MediaDoc> }
>
export type CentreDoc = Texts<
  Centre,
  'name' | 'settlement' | 'address' | 'summary' | 'body',
  { region?: Related<RegionDoc> }
>
export type MilestoneDoc = Texts<
  Milestone,
  'title' | 'summary' | 'dueLabel' | 'unit',
  { responsible?: Related<OrganisationDoc>[] | null }
>
export type ProfileDoc = Texts<
  Profile,
  'headline' | 'bio' | 'mentorTopics',
  { region?: Related<RegionDoc>; photo?: Related<MediaDoc> }
>
export type AwardDoc = Texts<Award, 'title' | 'citation', { profile?: Related<ProfileDoc> }>
export type AchievementDoc = Texts<
  Achievement,
  'competition',
  { profile?: Related<ProfileDoc>; teacher?: Related<ProfileDoc> }
>

export type GuardianshipDoc = Omit<Guardianship, 'child' | 'guardian'> & {
  child?: Related<ProfileDoc>
  guardian?: Related<{ id: number }>
}
export type ApplicationDoc = Omit<Application, 'call' | 'region'> & {
  call?: Related<CallDoc>
  region?: Related<RegionDoc>
}
export type ReviewDoc = Omit<Review, 'call' | 'application' | 'reviewer'> & {
  call?: Related<CallDoc>
  application?: Related<ApplicationDoc>
  reviewer?: Related<{ id: number }>
}
export type DecisionDoc = Omit<Decision, 'region'> & { region?: Related<RegionDoc> }

type Item<Key extends keyof SiteSetting> =
  NonNullable<SiteSetting[Key]> extends (infer One)[] ? One : never
export type PromiseDoc = Texts<Item<'promises'>, 'title' | 'text'>
export type TargetDoc = Texts<Item<'targets'>, 'unit' | 'note'>
export type QuoteDoc = Texts<Item<'quotes'>, 'text' | 'author' | 'authorRole'>
export type SettingsDoc = Texts<
  SiteSetting,
  'name' | 'tagline' | 'mission' | 'address',
  {
    promises?: PromiseDoc[] | null
    targets?: TargetDoc[] | null
    quotes?: QuoteDoc[] | null
  }
>

export interface NavigationDoc {
  header?: { label?: InLocales<string>; path: string }[] | null
  footer?: { label?: InLocales<string>; path: string }[] | null
}

export interface Documents {
  achievements: AchievementDoc
  applications: ApplicationDoc
  attachments: Attachment
  awards: AwardDoc
  calls: CallDoc
  centres: CentreDoc
  decisions: DecisionDoc
  events: EventDoc
  guardianships: GuardianshipDoc
  media: MediaDoc
  milestones: MilestoneDoc
  moves: Move
  news: NewsDoc
  organisations: OrganisationDoc
  pages: PageDoc
  profiles: ProfileDoc
  programmes: ProgrammeDoc
  regions: RegionDoc
  resources: ResourceDoc
  reviews: ReviewDoc
  statements: Statement
}

export type Collection = keyof Documents

/** The related document, if it is here. */
export function findRelated<T extends object>(value: Related<T>): T | undefined {
  return value && typeof value === 'object' ? value : undefined
}

/** Those of several related documents that are here. */
export function findAllRelated<T extends object>(values: Related<T>[] | null | undefined): T[] {
  return (values ?? []).map((value) => findRelated(value)).filter((value) => value !== undefined)
}
