import { closeAccount, keepAccount } from './close.ts'
import { confirmSignUp } from './confirm-sign-up.ts'
import { askEmail, confirmEmail, hasMailbox } from './own-email.ts'
import { changePassword } from './own-password.ts'
import { endOwnSession, listOwnSessions } from './own-sessions.ts'
import { proveOneself } from './prove.ts'
import { askReset, reset } from './reset.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { signUp } from './sign-up.ts'

/** Every verb of accounts, in the order of a person's life here. */
export const accountVerbs = {
  signUp,
  confirmSignUp,
  signIn,
  signOut,
  askReset,
  reset,
  listOwnSessions,
  endOwnSession,
  proveOneself,
  changePassword,
  hasMailbox,
  askEmail,
  confirmEmail,
  closeAccount,
  keepAccount,
} as const
