import type { Payload } from 'payload'
import { isStaff } from '../access/roles.ts'
import { recordAct } from '../audit/record.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { User } from '../payload-types.ts'

/** Writes into the audit log that somebody of staff has signed in. */
export async function noteSignIn(payload: Payload, { id, roles }: User) {
  if (!isStaff({ roles } as never)) return
  const act = { action: 'sign_in', subject: 'users', document: String(id), actor: id } as const
  await inTransaction(payload, (req) => recordAct(req, act))
}

/**
 * Says in the server's own log that somebody was not let in. Not in the audit log: who is refused could
 * tell by the time that it takes whether the account is one of staff. The account is named by number,
 * and neither the address nor what was typed is told.
 */
export const noteRefusal = (
  { logger }: Payload,
  reason: 'wrong' | 'later' | 'code' | 'closed',
  user?: Pick<User, 'id'> | null,
) => logger.warn({ msg: 'A sign-in was refused', reason, account: user?.id ?? null })
