/** What the island is given and asks for. Types only: nothing of the rooms behind is sent along. */
import type { SearchResponse, ShownHit } from '../../search/api.ts'
import type { Locale } from '../words/locales.ts'
import type { Days } from './days.ts'

export type Hit = Pick<
  ShownHit,
  | 'id'
  | 'kind'
  | 'title'
  | 'url'
  | 'summary'
  | 'lang'
  | 'summaryLang'
  | 'highlights'
  | 'at'
  | 'closesAt'
  | 'patch'
  | 'details'
>
export type Answer = Pick<
  SearchResponse,
  'total' | 'page' | 'limit' | 'widened' | 'didYouMean' | 'facets'
> & {
  hits: Hit[]
}

/** What is asked for; the same in the address, in the form and in the request. */
export interface Question {
  q: string
  /** Of the search page; the directories have one of their own. */
  kind: string
  filters: Readonly<Record<string, readonly string[]>>
  days: Days
  page: number
}

export interface HelpLink {
  href: string
  text: string
  /** How much is found there. */
  count: number
}

/** What to try where nothing was found. */
export interface Help {
  title: string
  groups: readonly { title: string; links: readonly HelpLink[] }[]
  note?: string | undefined
}

/** What may be meant by the letters typed so far. */
export interface Suggestions {
  groups: readonly {
    kind: string
    label: string
    items: readonly Suggestion[]
  }[]
}

export interface Suggestion {
  id: string
  /** Words to ask for instead; otherwise it leads to `href`. */
  q?: string | undefined
  href: string
  title: string
  lang?: Locale | undefined
  marks: readonly (readonly [number, number])[]
  details: string
}

export type SearchWords = Readonly<
  Record<
    | 'search.label'
    | 'search.placeholder'
    | 'search.submit'
    | 'search.found'
    | 'search.none'
    | 'search.noneText'
    | 'search.meant'
    | 'search.widened'
    | 'search.failed'
    | 'search.all'
    | 'search.kinds'
    | 'search.results'
    | 'search.closes'
    | 'search.nameLabel'
    | 'search.save'
    | 'search.suggestions'
    | 'search.suggested'
    | 'facet.title'
    | 'facet.apply'
    | 'facet.clear'
    | 'facet.more'
    | 'facet.chosen'
    | 'days.calls'
    | 'days.events'
    | 'days.news'
    | 'days.from'
    | 'days.to'
    | 'pages.label'
    | 'pages.next'
    | 'pages.previous'
    | 'date.day',
    string
  >
>

export interface SearchProps {
  locale: Locale
  /** The page's own address, without a query. */
  path: string
  /** The kind a directory is about; missing on the page that searches everything. */
  kind?: string | undefined
  /** The facets shown, in their order, with their names. */
  facets: readonly { name: string; label: string }[]
  question: Question
  /** Missing when the search could not answer. */
  answer?: Answer | undefined
  /** Where the first answer is empty. */
  help?: Help | undefined
  words: SearchWords
  /** Words of roles, fields, months and kinds of a hit, as `role.talent` and `month.8`. */
  terms: Readonly<Record<string, string>>
}
