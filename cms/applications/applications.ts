import { verifyReceipt } from './receipts.ts'
import { save } from './save.ts'
import { resume, start } from './start.ts'
import { submit } from './submit.ts'
import { withdraw } from './withdraw.ts'

/** Every verb of applications, in the order of their life. */
export const applicationVerbs = { start, resume, save, submit, withdraw, verifyReceipt } as const
