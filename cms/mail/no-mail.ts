import { randomBytes } from 'node:crypto'

/** Under a name that nobody can ever have (RFC 2606), for whoever has no e-mail. */
const nowhere = '@pupil.invalid'

/** What stands in the place of the e-mail of a pupil who signs in with a card. */
export const newNoMail = () => `${randomBytes(10).toString('hex')}${nowhere}`

/** Whether letters to this address can arrive. */
export const hasMail = (email: string | null | undefined): email is string =>
  Boolean(email) && !email!.endsWith(nowhere)
