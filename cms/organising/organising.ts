import { listCalls } from './calls.ts'
import { exportCall } from './export.ts'
import { moveAll } from './moves.ts'
import { organises } from './organises.ts'

/** What editors and partners do with the applications to their calls. */
export const organiserVerbs = { listCalls, organises, moveAll, exportCall } as const
