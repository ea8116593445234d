import type { Known, Merged } from './merge.ts'

/** What a batch may do within its transaction. */
export type Session = {
  /** The profiles that have these external ids, by external id. */
  findKnown(externalIds: string[]): Promise<Map<string, Known>>
  create(profiles: Merged[]): Promise<void>
  update(profiles: Merged[]): Promise<void>
}

/** Where imported profiles are kept; every store writes the change log in the same transaction. */
export type Store = {
  findKnown: Session['findKnown']
  transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result>
}
