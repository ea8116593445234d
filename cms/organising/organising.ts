import { moveAll } from './moves.ts'

/** What editors and partners do with the applications to their calls. */
export const organiserVerbs = { moveAll } as const
