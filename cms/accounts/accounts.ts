import { endOwnSession, listOwnSessions } from './own-sessions.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

/** Every verb of accounts, in the order of a person's life here. */
export const accountVerbs = { signIn, signOut, listOwnSessions, endOwnSession } as const
