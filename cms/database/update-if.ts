import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'

/**
 * Changes the one row that fits, in one step of the database: of two who try at the same moment one
 * gets the row as it is now, the other nothing. Fields of the main table only.
 */
export const updateIf = <Row>(
  payload: Payload,
  collection: CollectionSlug,
  { where, data, req }: { where: Where; data: object; req?: PayloadRequest },
): Promise<Row | null> =>
  payload.db.updateOne({
    collection,
    where: { and: Object.entries(where).map(([path, is]) => ({ [path]: is }) as Where) },
    data: data as Record<string, unknown>,
    options: { atomic: true },
    ...(req && { req }),
  }) as Promise<Row | null>
