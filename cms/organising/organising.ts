import { listCalls } from './calls.ts'
import { exportCall } from './export.ts'
import { moveAll } from './moves.ts'

/** What editors and partners do with the applications to their calls. */
export const organiserVerbs = { listCalls, moveAll, exportCall } as const
