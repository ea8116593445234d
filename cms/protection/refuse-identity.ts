import {
  APIError,
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  type GlobalBeforeValidateHook,
  type PayloadRequest,
} from 'payload'
import { looksLikeIdentityDocument } from './identity-document.ts'
import { holdsRealIdentityNumber } from './identity-number.ts'

/** Random values that machines made, in which digits mean nothing. */
const made = /password|hash|salt|token|secret|session/i

function* findTexts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const each of value) yield* findTexts(each)
  else if (value && typeof value === 'object' && !(value instanceof Date))
    for (const [key, each] of Object.entries(value)) if (!made.test(key)) yield* findTexts(each)
}

/** Whether somebody wrote an identity number anywhere in this, whatever its shape. */
export const holdsNumberAnywhere = (data: unknown): boolean =>
  [...findTexts(data)].some(holdsRealIdentityNumber)

function refuse(req: PayloadRequest, data: unknown) {
  if (holdsNumberAnywhere(data))
    throw new APIError(req.t('identity:number' as never), 400, null, true)
}

/** No collection stores a national identity number, in whatever field somebody writes it. */
export const refuseIdentityNumbers: CollectionBeforeValidateHook = ({ data, req }) => {
  refuse(req, data)
  return data
}

export const refuseIdentityNumbersInGlobal: GlobalBeforeValidateHook = ({ data, req }) => {
  refuse(req, data)
  return data
}

/** Nor is a file kept that looks like a copy of an identity document. */
export const refuseIdentityDocument: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { file } = req
  if (file && (await looksLikeIdentityDocument(file.name, file.data)))
    throw new APIError(req.t('identity:document' as never), 400, null, true)
  return args
}
