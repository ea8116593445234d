import type { Verbs } from '../../cms/verbs.ts'
import type { ApplicationDoc } from './documents.ts'
import type { Door, Found } from './door.ts'

/** What may be done to several applications at once. */
export const bulkMoves = ['take', 'put_back', 'return', 'recall'] as const

/** By the application’s number in the database: how far its reviews lie apart. */
export type Spreads =
  NonNullable<Awaited<ReturnType<Verbs['review']['readOversight']>>>['spreads'] | undefined

/** Which applications are asked for; an empty one asks for all. */
export type PipelineFilter = { state: string; region: string; language: string }

/** Applications on a page; a deadline brings a thousand. */
const perPage = 100

/** A page of the applications of a call that are handed in, or of those in the state asked for, latest first. */
export function findPipeline(
  door: Door,
  call: string,
  { state, region, language }: PipelineFilter,
  page: number,
): Promise<Found<ApplicationDoc>> {
  return door.find('applications', {
    where: {
      and: [
        { call: { equals: call } },
        { state: state ? { equals: state } : { not_equals: 'draft' } },
        ...(region ? [{ region: { equals: region } }] : []),
        ...(language ? [{ locale: { equals: language } }] : []),
      ],
    },
    sort: '-submittedAt',
    limit: perPage,
    page,
  })
}
