import type { PayloadRequest } from 'payload'
import { getCall } from '../applications/find.ts'
import type { Application, Review } from '../payload-types.ts'
import { criteriaOf, toPoints, type Scores } from './points.ts'

/** Once nobody is waited for, the reviews are open to one another and the points are those of their mean. */
export async function settle(req: PayloadRequest, application: Application) {
  const { payload } = req
  const { docs } = await payload.db.find<Review>({
    collection: 'reviews',
    where: { application: { equals: application.id } },
    limit: 0,
    pagination: false,
    req,
  })
  const scored = docs.filter(({ state }) => state === 'submitted')
  const waits = docs.some(({ state }) => state === 'assigned')
  if (waits || scored.length === 0) return
  const criteria = criteriaOf(await getCall(payload, application.call, req))
  const points = scored.map(({ scores }) => toPoints(criteria, scores as Scores))
  const mean = points.reduce((sum, each) => sum + each, 0) / points.length
  const options = { depth: 0, overrideAccess: true, req } as const
  for (const { id } of scored)
    await payload.update({ ...options, collection: 'reviews', id, data: { revealed: true } })
  await payload.update({
    ...options,
    collection: 'applications',
    id: application.id,
    data: { points: Math.round(mean * 10) / 10 },
  })
}
