import type { Audience, Setter } from './audiences.ts'
import type { RuleName } from './rules.ts'

/** Who sees a field; whoever may save the document may set it, unless `set` names fewer. */
export type Cell = Audience | { read: Audience; set: Setter }

/**
 * One collection of the access table: operation → rule, and every field → audience. A field of a
 * group or an array is named by its path (`eligibility.ageFrom`), or all of them together with the
 * group by `eligibility.*`.
 */
export type Row = Record<'read' | 'create' | 'update' | 'delete' | 'readVersions', RuleName> & {
  admin?: RuleName
  /** The columns that open or close fields, read whatever is asked for. */
  decidedBy?: readonly string[]
  fields: Readonly<Record<string, Cell>>
}

export type Operations = Omit<Row, 'fields' | 'decidedBy'>

/** Written by editors, seen when published. */
export const content: Operations = {
  read: 'publishedOrEditor',
  create: 'editor',
  update: 'editor',
  delete: 'administrator',
  readVersions: 'editor',
}

/** Seen by everybody as soon as it is saved. */
export const reference: Operations = {
  read: 'anyone',
  create: 'administrator',
  update: 'editor',
  delete: 'administrator',
  readVersions: 'editor',
}

/** Read and written by the server's own verbs only. */
export const inner: Operations = {
  read: 'nobody',
  create: 'nobody',
  update: 'nobody',
  delete: 'nobody',
  readVersions: 'nobody',
}

/** Written by the server, read by administrators. */
export const log: Operations = { ...inner, read: 'administrator' }
