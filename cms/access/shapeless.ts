import { APIError, type CollectionBeforeOperationHook } from 'payload'

/** Data that is no set of fields is refused before anything looks into it. */
export const refuseShapeless: CollectionBeforeOperationHook = ({ args }) => {
  const { data } = args as { data?: unknown }
  const isFields = typeof data === 'object' && !Array.isArray(data)
  if (data !== undefined && !isFields)
    throw new APIError('The request cannot be understood.', 400, null, true)
  return args
}
