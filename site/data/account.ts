import type { Account } from '../../cms/accounts/accounts.ts'
import type { Asker } from '../../cms/accounts/asker.ts'

/** What an account can do, as whoever asks for this page. */
export type { Account }

/** The person signed in, with the roles the menu asks for. */
export type SignedIn = NonNullable<Asker['user']>
