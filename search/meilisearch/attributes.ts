/**
 * Attributes of a document on the server. `k_…` hold keys made by our own fold, ASCII only: the
 * server's own rules for languages then have nothing left to do.
 */
export const attribute = {
  /** Words of names in their spelling, letter by letter as numbers: «as typed» comes first. */
  raw: 'k_raw',
  names: 'k_names',
  places: 'k_places',
  body: 'k_body',
  /** `^stem` of a surname, `~group` of other names, `%weak` likeness: looked up whole only. */
  marks: 'k_marks',
  kinds: 'kinds',
  audience: 'audience',
  superseded: 'superseded',
  at: 'at',
  closesAt: 'closesAt',
  /** What a period is asked of: see ../period.ts. */
  ownTime: 'ownTime',
  /** Words of the shortest name. */
  length: 'length',
} as const

export const toFacetAttribute = (facet: string) => `f_${facet}`
export const toSortAttribute = (locale: string) => `s_${locale}`

/** The row that says how far in the change log the index is; of no audience, so nobody finds it. */
export const stateId = 'state-of-the-index'
