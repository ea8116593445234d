import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { idOf } from '../database/id-of.ts'

/** Whoever has written a letter to a minor does not let it through as the one who answers for the minor. */
export const refuseOwnLetter: CollectionBeforeChangeHook = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const passes = operation === 'update' && data.state === 'passed' && originalDoc.state !== 'passed'
  const own = req.user && idOf(originalDoc?.from) === req.user.id
  if (passes && own) throw new APIError(req.t('contact:ownLetter' as never), 403, null, true)
  return data
}
