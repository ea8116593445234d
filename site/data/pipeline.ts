import type { Verbs } from '../../cms/verbs.ts'
import type { ApplicationDoc } from './documents.ts'
import type { Door } from './door.ts'

/** What may be done to several applications at once. */
export const bulkMoves = ['take', 'put_back', 'return'] as const

/** By the application’s number in the database: how far its reviews lie apart. */
export type Spreads =
  NonNullable<Awaited<ReturnType<Verbs['review']['readOversight']>>>['spreads'] | undefined

/** Which applications are asked for; an empty one asks for all. */
export type PipelineFilter = { state: string; region: string; language: string }

/** The applications of a call that are handed in, or those in the state asked for, latest first. */
export async function findPipeline(
  door: Door,
  call: string,
  { state, region, language }: PipelineFilter,
): Promise<ApplicationDoc[]> {
  const { docs } = await door.find('applications', {
    where: {
      and: [
        { call: { equals: call } },
        { state: state ? { equals: state } : { not_equals: 'draft' } },
        ...(region ? [{ region: { equals: region } }] : []),
        ...(language ? [{ locale: { equals: language } }] : []),
      ],
    },
    sort: '-submittedAt',
    limit: 500,
  })
  return docs
}
