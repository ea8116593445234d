import type { Payload } from 'payload'
import type { Asker } from './asker.ts'
import { endOwnSession, listOwnSessions } from './own-sessions.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

/** Every verb of accounts, in the order of a person's life here. */
const verbs = { signIn, signOut, listOwnSessions, endOwnSession } as const

type Verbs = typeof verbs
type Rest<V> = V extends (asker: Asker, ...rest: infer Given) => infer Answer
  ? (...given: Given) => Answer
  : never

/** The verbs as one asker has them: the site cannot act as somebody else. */
export type Account = { [Name in keyof Verbs]: Rest<ReturnType<Verbs[Name]>> }

/** The verbs of accounts on one database, to be bound to whoever asks. */
export function createAccounts(payload: Payload): (asker: Asker) => Account {
  const opened = Object.entries(verbs).map(([name, open]) => [name, open(payload)] as const)
  return (asker) =>
    Object.fromEntries(
      opened.map(([name, verb]) => [
        name,
        (given?: unknown) => (verb as (asker: Asker, given: unknown) => unknown)(asker, given),
      ]),
    ) as Account
}
