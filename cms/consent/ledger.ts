import type { PayloadRequest } from 'payload'
import type { Entry } from './standing.ts'

/** All that the ledger says of a person, oldest first. */
export async function findEntries<E extends Entry = Entry>(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  profile: number | string,
): Promise<E[]> {
  const { docs } = await req.payload.db.find<E & { id: number }>({
    collection: 'consents',
    where: { profile: { equals: profile } },
    sort: 'id',
    limit: 0,
    pagination: false,
    req: req as PayloadRequest,
  })
  return docs
}
