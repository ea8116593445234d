import type { PayloadRequest, Where } from 'payload'
import { idOf } from '../database/id-of.ts'
import type { Call, User } from '../payload-types.ts'

export const partnersOf = (organisation: number | string): Where => ({
  and: [{ organisation: { equals: organisation } }, { roles: { in: ['partner'] } }],
})
export const editors: Where = { roles: { in: ['editor'] } }

/** The accounts of staff to whom letters go; one that has been closed gets none. */
export async function findStaff(req: PayloadRequest, where: Where): Promise<User[]> {
  const { docs } = await req.payload.db.find<User>({
    collection: 'users',
    where: { and: [where, { closedAt: { exists: false } }] },
    sort: 'id',
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}

/** Who hears of what happens to a call's applications: the organisation's partners, or else the editors. */
export async function findOrganisers(
  req: PayloadRequest,
  { organisation }: Pick<Call, 'organisation'>,
): Promise<User[]> {
  const id = idOf(organisation)
  const partners = id ? await findStaff(req, partnersOf(id)) : []
  return partners.length > 0 ? partners : findStaff(req, editors)
}
