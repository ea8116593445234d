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

/**
 * A page of the applications of a call that are handed in, or of those in the state asked for, latest
 * first. A move may have emptied the page that is asked for: the last there is then.
 */
export async function findPipeline(
  door: Door,
  call: string,
  filter: PipelineFilter,
  asked: number,
): Promise<Found<ApplicationDoc> & { page: number }> {
  const found = await findPage(door, call, filter, asked)
  const page = Math.max(1, Math.min(asked, found.pages))
  return { ...(page === asked ? found : await findPage(door, call, filter, page)), page }
}

const findPage = (
  door: Door,
  call: string,
  { state, region, language }: PipelineFilter,
  page: number,
) =>
  door.find('applications', {
    where: {
      and: [
        { call: { equals: call } },
        { state: state ? { equals: state } : { not_equals: 'draft' } },
        ...(region ? [{ region: { equals: region } }] : []),
        ...(language ? [{ locale: { equals: language } }] : []),
      ],
    },
    // those of one moment always in the same order, so that none is on two pages
    sort: ['-submittedAt', 'number'],
    limit: perPage,
    page,
  })
