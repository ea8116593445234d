import type { Payload, Where } from 'payload'
import { hasRole } from '../access/roles.ts'
import type { Asker } from '../accounts/asker.ts'
import { idOf } from '../applications/who.ts'
import { findAnswerDay } from '../decisions/decide.ts'
import type { Application, Decision } from '../payload-types.ts'

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
    const ids = docs.map(({ id }) => id)
    const [applications, decisions] = await Promise.all([
      payload.db.find<Application>({
        collection: 'applications',
        where: { call: { in: ids } },
        select: { call: true, state: true },
        limit: 0,
        pagination: false,
      }),
      payload.db.find<Decision>({
        collection: 'decisions',
        where: {
          and: [
            { call: { in: ids } },
            { or: [{ decidedAt: { exists: false } }, { appealedAt: { exists: true } }] },
          ],
        },
        limit: 0,
        pagination: false,
      }),
    ])
    return docs.map((call) => {
      const own = decisions.docs.filter(({ call: of }) => idOf(of) === call.id)
      const counts: Organised['counts'] = {}
      for (const { call: of, state } of applications.docs)
        if (idOf(of) === call.id) counts[state] = (counts[state] ?? 0) + 1
      return {
        id: String(call.id),
        slug: call.slug ?? '',
        title: call.title,
        opensAt: call.opensAt,
        closesAt: call.closesAt,
        decisionOn: call.decisionOn ?? null,
        places: call.places ?? null,
        counts,
        waiting: own.filter(({ decidedAt, proposedBy }) => !decidedAt && proposedBy).length,
        appeals: own.flatMap((decision) => findAnswerDay(decision) ?? []).sort(),
      }
    })
  }

function whereOf(user: NonNullable<Asker['user']>): Where | undefined {
  if (hasRole(user, 'editor', 'administrator')) return { id: { exists: true } }
  const organisation = idOf(user.organisation)
  return hasRole(user, 'partner') && organisation
    ? { organisation: { equals: organisation } }
    : undefined
}
