export type Locale = 'kk' | 'ru' | 'en'
/** In the order a missing text is looked for. */
export const locales = ['kk', 'ru', 'en'] as const satisfies readonly Locale[]

export const kinds = [
  'profiles',
  'mentors',
  'calls',
  'events',
  'news',
  'centres',
  'communities',
  'resources',
  'pages',
] as const
export type Kind = (typeof kinds)[number]

/** From the widest to the narrowest. */
export const audiences = ['public', 'members', 'vetted', 'staff'] as const
export type Audience = (typeof audiences)[number]

export type Localized = Partial<Record<Locale, string>>

/** Something that can be found, as the search room wants it told: plain data, no database. */
export type SearchDocument = {
  /** Unique over all kinds: `calls-12`. */
  id: string
  /** The first is its own; a profile that mentors is also found under `mentors`. */
  kinds: Kind[]
  audience: Audience
  /**
   * Askers who may see this audience do not get this document, because another one stands for it:
   * a reduced public card has `supersededFor: 'members'` beside the full card of the members.
   */
  supersededFor?: Audience
  title: Localized
  summary: Localized
  /** Without the locale: `calls/slug`. */
  path: string
  /** Strongest: titles, names of persons in every spelling known. */
  names: string[]
  places: string[]
  body: string[]
  facets: Record<string, string[]>
  /** ISO dates or days. */
  dates: { at?: string; closesAt?: string }
  /** Seed of the drawn avatar. */
  patch?: string
  /** Small extra data for the row of a hit, returned as it is. */
  details?: Record<string, unknown>
}

/** What an engine keeps of a document to show it; what it is only found by is not kept as text. */
export type StoredDocument = Omit<SearchDocument, 'names' | 'places' | 'body'>

export function toStored(document: SearchDocument): StoredDocument {
  const { names: _names, places: _places, body: _body, ...stored } = document
  return stored
}

/** The text in the asker's language, else the first there is, and which language that was. */
export function findText(
  text: Localized,
  locale: Locale,
): { text: string; locale: Locale } | undefined {
  for (const each of [locale, ...locales]) {
    const found = text[each]
    if (found) return { text: found, locale: each }
  }
  return undefined
}
