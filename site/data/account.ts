import type { Verbs } from '../../cms/verbs.ts'
import type { Asker } from '../../cms/accounts/asker.ts'

/** What people do here beside reading, as whoever asks for this page. */
export type { Verbs }

/** The person signed in, with the roles the menu asks for. */
export type SignedIn = NonNullable<Asker['user']>
