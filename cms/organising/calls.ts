import type { Payload, Where } from 'payload'
import { hasRole } from '../access/roles.ts'
import type { Asker } from '../accounts/asker.ts'
import { idOf } from '../applications/who.ts'
import { findAnswerDay } from '../decisions/decide.ts'
import type { Application, Call, Decision } from '../payload-types.ts'
import { vocabulary } from '../../search/vocabulary/values.ts'

export type Organised = {
  id: string
  slug: string
  /** In all languages. */
  title: unknown
  opensAt: string
  closesAt: string
  decisionOn: string | null
  places: number | null
  /** Applications by state; drafts are counted, and not shown. */
  counts: Partial<Record<Application['state'], number>>
  /** Decisions that wait for a second person. */
  waiting: number
  /** Until when appeals are to be answered, the earliest first. */
  appeals: string[]
}

/** The calls somebody organises with how far each is, in the order in which they close. */
export const listCalls =
  (payload: Payload) =>
  async ({ user }: Asker): Promise<Organised[]> => {
    const where = user && whereOf(user)
    if (!where) return []
    const { docs } = await payload.find({
      collection: 'calls',
      where,
      locale: 'all',
      select: {
        slug: true,
        title: true,
        opensAt: true,
        closesAt: true,
        decisionOn: true,
        places: true,
      },
      sort: 'closesAt',
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    return Promise.all(
      docs.map(async (call) => ({
        id: String(call.id),
        slug: call.slug ?? '',
        title: call.title,
        opensAt: call.opensAt,
        closesAt: call.closesAt,
        decisionOn: call.decisionOn ?? null,
        places: call.places ?? null,
        counts: await countApplications(payload, call.id),
        waiting: await countWaiting(payload, call.id),
        appeals: await findAnswerDays(payload, call.id),
      })),
    )
  }

/** Counted by the database, a number each: a call may have ten thousand. */
async function countApplications(payload: Payload, call: Call['id']): Promise<Organised['counts']> {
  const counts: Organised['counts'] = {}
  for (const state of vocabulary.applicationState) {
    const where: Where = { and: [{ call: { equals: call } }, { state: { equals: state } }] }
    const { totalDocs } = await payload.db.count({ collection: 'applications', where })
    if (totalDocs > 0) counts[state] = totalDocs
  }
  return counts
}

async function countWaiting(payload: Payload, call: Call['id']): Promise<number> {
  const { totalDocs } = await payload.db.count({
    collection: 'decisions',
    where: {
      and: [
        { call: { equals: call } },
        { decidedAt: { exists: false } },
        { proposedBy: { exists: true } },
      ],
    },
  })
  return totalDocs
}

async function findAnswerDays(payload: Payload, call: Call['id']): Promise<string[]> {
  const { docs } = await payload.db.find<Decision>({
    collection: 'decisions',
    where: {
      and: [
        { call: { equals: call } },
        { appealedAt: { exists: true } },
        { answeredAt: { exists: false } },
      ],
    },
    select: { appealedAt: true, answeredAt: true },
    limit: 0,
    pagination: false,
  })
  return docs.flatMap((decision) => findAnswerDay(decision) ?? []).sort()
}

function whereOf(user: NonNullable<Asker['user']>): Where | undefined {
  if (hasRole(user, 'editor', 'administrator')) return { id: { exists: true } }
  const organisation = idOf(user.organisation)
  return hasRole(user, 'partner') && organisation
    ? { organisation: { equals: organisation } }
    : undefined
}
