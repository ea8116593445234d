import type { CollectionSlug, PayloadRequest } from 'payload'
import { sayWaits } from '../../calls/say-waits.ts'
import type { Call } from '../../payload-types.ts'
import type { Say } from '../../words/messages.ts'
import type { Plan } from '../schedule.ts'

export type FailedPlan = Pick<Plan, 'type' | 'locale' | 'timezone'> & {
  id: number | string
  at: string
}
export type Plans = {
  /** Set times that came without anything being published or taken back. */
  failed: FailedPlan[]
  /** Why nothing can be published at a set time as things stand, and what to do. */
  waits: string | null
}

type Job = { id: number | string; waitUntil?: string | null; createdAt: string; input?: Plan }

/** What there is to know of a document's set times beside those to come. */
export async function findPlans(
  req: PayloadRequest,
  slug: CollectionSlug,
  id: number | string,
): Promise<Plans | undefined> {
  const doc = await req.payload.findByID({
    collection: slug,
    id,
    draft: true,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    disableErrors: true,
    req,
  })
  if (!doc) return undefined
  const { docs } = await req.payload.db.find<Job>({
    collection: 'payload-jobs',
    where: {
      and: [
        { taskSlug: { equals: 'schedulePublish' } },
        { hasError: { equals: true } },
        { 'input.doc.value': { equals: String(id) } },
        { 'input.doc.relationTo': { equals: slug } },
      ],
    },
    sort: '-createdAt',
    limit: 10,
    pagination: false,
    req,
  })
  return {
    failed: docs.map(({ id: job, waitUntil, createdAt, input = {} }) => ({
      id: job,
      at: waitUntil ?? createdAt,
      type: input.type ?? 'publish',
      locale: input.locale ?? null,
      ...(input.timezone && { timezone: input.timezone }),
    })),
    waits: slug === 'calls' ? sayWaits(doc as Call, req.user, req.t as unknown as Say) : null,
  }
}
