import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

/** Does the work in a transaction of its own; what fails leaves nothing. */
export async function inTransaction<T>(
  payload: Payload,
  work: (req: PayloadRequest) => Promise<T>,
  given: Partial<Pick<PayloadRequest, 'context' | 'user' | 'locale'>> = {},
): Promise<T> {
  const req = await createLocalReq(given as never, payload)
  const transactionID = await payload.db.beginTransaction()
  if (transactionID) req.transactionID = transactionID
  try {
    const result = await work(req)
    if (transactionID) await payload.db.commitTransaction(transactionID)
    return result
  } catch (error) {
    // a failing operation of Payload has rolled back by itself
    if (transactionID) await payload.db.rollbackTransaction(transactionID).catch(() => undefined)
    throw error
  }
}
