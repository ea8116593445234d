import { answerInvitation, withdrawByKeys } from './answer.ts'
import { endGuardianship } from './end.ts'
import { inviteGuardian } from './invite.ts'
import { registerChild } from './register-child.ts'
import { issueKeys, renewInvitation } from './renew.ts'
import { showInvitation } from './show.ts'

/** Every verb of guardians, from the invitation to the end. */
export const guardianVerbs = {
  registerChild,
  inviteGuardian,
  issueKeys,
  showInvitation,
  renewInvitation,
  answerInvitation,
  withdrawByKeys,
  endGuardianship,
} as const
