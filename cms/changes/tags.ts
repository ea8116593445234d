import type { Change } from './record.ts'

/** The tags of pages that a change touches: lists of the collection, and the document itself. */
export const tagsOf = (changes: Change[]): Set<string> =>
  new Set(
    changes.flatMap(({ subject, document }) =>
      subject === document ? [subject] : [subject, `${subject}:${document}`],
    ),
  )

/** The tags of lists only. */
export const listTagsOf = (changes: Change[]): Set<string> =>
  new Set(changes.map(({ subject }) => subject))
