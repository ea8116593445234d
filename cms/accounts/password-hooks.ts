import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import type { User } from '../payload-types.ts'
import { hashPassword } from './passwords.ts'
import { getSessions } from './sessions.ts'

/** A password is changed by whoever knows the old one, or by a link: never through the general update. */
export const refuseForeignPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { data, overrideAccess } = args as { data?: object; overrideAccess?: boolean }
  const sets = operation.startsWith('update') && data && 'password' in data
  if (sets && overrideAccess !== true)
    throw new APIError(req.t('error:notAllowedToPerformAction'), 403, null, true)
  return args
}

/** Keeps a password as its hash. One that changes ends the sessions that were begun with the old one. */
export const keepPassword: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
  context,
}) => {
  const { password, ...rest } = data as { password?: unknown }
  if (password === undefined) return data
  if (typeof password !== 'string' || password === '') return rest
  if (operation === 'update')
    await endSessions(req, (originalDoc as User).id, context.keepSession as number | undefined)
  return { ...rest, hash: await hashPassword(password), salt: null }
}

export const endSessions = (req: PayloadRequest, user: User['id'], except?: number) =>
  getSessions(req.payload).endAll(user, { req, ...(except !== undefined && { except }) })
