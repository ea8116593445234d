import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'

/** Marks the requests of an erasure, the only ones that may take rows out of an append-only collection. */
export const erasing = (req: Pick<PayloadRequest, 'context'>) => req.context?.erasing === true

const refuseChange: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation === 'update')
    throw new APIError(req.t('consent:appendOnly' as never), 403, null, true)
  return data
}

const refuseDelete: CollectionBeforeDeleteHook = ({ req }) => {
  if (!erasing(req)) throw new APIError(req.t('consent:appendOnly' as never), 403, null, true)
}

/** Hooks of a collection whose rows are written once, whoever asks for more. */
export const appendOnly = { beforeChange: [refuseChange], beforeDelete: [refuseDelete] }
