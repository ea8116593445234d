import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { getEnvironment } from '../../environment.ts'
import type { LetterName, Values } from '../mail/letters.ts'
import { queueLetter } from '../mail/queue.ts'
import type { User } from '../payload-types.ts'

/** Tells the owner what has been done to the account, in case it was not the owner who did it. */
const tell = (req: PayloadRequest, name: LetterName, user: User, more: Values = {}) =>
  queueLetter(req, {
    name,
    key: `${name} ${user.id} ${randomUUID()}`,
    to: user.email,
    locale: user.locale,
    values: {
      name: user.name,
      page: `${getEnvironment().SITE_URL}/${user.locale ?? 'kk'}/reset/`,
      ...more,
    },
  })

export const tellPasswordChanged = (req: PayloadRequest, user: User) =>
  tell(req, 'account.passwordChanged', user)

/** To the old address: whoever took the account over reads the new one. */
export const tellEmailChanged = (req: PayloadRequest, user: User) =>
  tell(req, 'account.emailChanged', user)

export const tellFactorAdded = (req: PayloadRequest, user: User) =>
  tell(req, 'account.factorAdded', user)

export const tellFactorRemoved = (req: PayloadRequest, user: User) =>
  tell(req, 'account.factorRemoved', user)

/** `by` is the administrator who has taken the factor away. */
export const tellFactorReset = (req: PayloadRequest, user: User, by: string) =>
  tell(req, 'account.factorReset', user, { by })
