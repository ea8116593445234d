import { editRecord } from './edit.ts'
import { readRecord } from './read.ts'

/** What people do with their own record, a child's, or that of a pupil who cannot sign in. */
export const recordVerbs = { readRecord, editRecord } as const
