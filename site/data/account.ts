import type { SignIn } from '../../cms/accounts/sign-in.ts'

/** Checks who signs in and gives the cookie of the session. */
export type { SignIn }
