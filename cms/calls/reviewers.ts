import type { User } from '../payload-types.ts'
import { besideForm } from '../editing/beside-form.ts'

export type Offered = { id: number | string; name: string }

/** `GET /api/calls/<id>/reviewers`: who may be chosen to review, by name only; accounts are not read by those who organise. */
export const reviewersEndpoint = besideForm('calls', 'reviewers', async (req) => {
  const { docs } = await req.payload.db.find<User>({
    collection: 'users',
    where: { and: [{ roles: { in: ['reviewer'] } }, { closedAt: { exists: false } }] },
    sort: 'name',
    select: { name: true },
    limit: 500,
    pagination: false,
    req,
  })
  return { reviewers: docs.map(({ id, name }): Offered => ({ id, name })) }
})
