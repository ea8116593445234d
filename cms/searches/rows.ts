import type { Payload, PayloadRequest, Where } from 'payload'
import type { Search } from '../payload-types.ts'

export const mostOwn = 50
/** Who asks for more than this asks for nothing in particular; and all of it is remembered. */
export const mostKnown = 2000
/** New matches beyond these are not counted further. */
export const mostFresh = 100

export const listIds = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

export async function findRows(payload: Payload, where: Where = {}): Promise<Search[]> {
  const { docs } = await payload.db.find<Search>({
    collection: 'searches',
    where,
    sort: '-at',
    limit: 0,
    pagination: false,
  })
  return docs
}

/** The asker's own row; somebody else's is not found. */
export async function findOwn(
  payload: Payload,
  user: number | string,
  id: string,
): Promise<Search | undefined> {
  if (!/^\w{1,30}$/.test(id)) return undefined
  const [row] = await findRows(payload, {
    and: [{ id: { equals: id } }, { user: { equals: user } }],
  })
  return row
}

export const updateRow = (
  payload: Payload,
  { id }: Pick<Search, 'id'>,
  data: Partial<Search>,
  req?: PayloadRequest,
) =>
  payload.db.updateOne({
    collection: 'searches',
    id,
    data,
    returning: false,
    ...(req && { req }),
  })
