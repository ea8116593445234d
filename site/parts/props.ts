/** What the parts are given: plain data, texts ready to print, addresses ready to follow. */
import type { Locale } from '../words/locales.ts'

/** Text that may be in another language than the page's; `lang` is set only then. */
export interface Text {
  text: string
  lang?: Locale | undefined
}

export interface Picture {
  src: string
  alt: string
  width: number
  height: number
}

export interface PersonData {
  /** Seeds the patch. */
  id: string
  /** For a minor the given name and the first letter of the surname, as the access rules give it. */
  name: string
  href: string
  /** «ұстаз» */
  role: string
  /** «Математика» */
  field?: string | undefined
  /** «Шу қаласы · Жамбыл облысы» */
  place?: string | undefined
  headline?: Text | undefined
  photo?: Picture | undefined
}

export interface CallData {
  href: string
  /** «Тағылымдама» */
  kind: string
  title: Text
  /** Who may apply: «9–11-сынып · ауыл мектептері» */
  who?: string | undefined
  organisation?: string | undefined
  /** ISO 8601 */
  closesAt: string
}

export interface EventData {
  href: string
  title: Text
  kind?: string | undefined
  /** ISO 8601 */
  startsAt: string
  endsAt?: string | undefined
  place?: string | undefined
}

export interface NewsData {
  href: string
  title: Text
  summary?: Text | undefined
  publishedAt: string
  picture?: Picture | undefined
}

export interface RegionData {
  id: string
  /** As in a list: «Қарағанды облысы». */
  name: string
  /** As on a wide tile: «Қарағанды». */
  tileName: string
  /** Two or three letters, for phones: «Қар». */
  shortName: string
  /** From 0, as in the regions' data. */
  col: number
  row: number
  found: number
  target: number
  href: string
}

export interface FacetData {
  /** The parameter in the address. */
  name: string
  label: string
  options: readonly FacetOption[]
}

export interface FacetOption {
  value: string
  label: string
  count?: number | undefined
  isSelected: boolean
}

export interface Crumb {
  label: string
  /** Missing for the page itself. */
  href?: string | undefined
}

export interface StageData {
  title: Text
  state: 'done' | 'now' | 'ahead'
  /** «2019 жылғы 1 тамыз» */
  when?: string | undefined
  text?: Text | undefined
}
