import type { Where } from 'payload'
import type { CallData } from '../parts/props.ts'
import type { Locale } from '../words/locales.ts'
import { getAddress } from './addresses.ts'
import { findRelated } from './documents.ts'
import type { CallDoc } from './documents.ts'
import type { Door, Question } from './door.ts'
import { toEligibility } from './eligibility.ts'
import { getText, toPlain } from './localized.ts'
import { ROWS_PER_PAGE } from './lists.ts'
import { readRegions, toIds } from './regions.ts'
import type { Asked } from './search.ts'
import { term } from './terms.ts'
import { toPublishedIn, toWithin, toYears } from './wheres.ts'
import { joinDetails } from '../text/details.ts'

export const CALL_ROW = [
  'title',
  'slug',
  'kind',
  'opensAt',
  'closesAt',
  'eligibilitySummary',
  'eligibility',
  'organisation',
]

export type CallState = 'upcoming' | 'open' | 'closed'

export function toCallState(
  { opensAt, closesAt }: Pick<CallDoc, 'opensAt' | 'closesAt'>,
  now: Date,
): CallState {
  if (now < new Date(opensAt)) return 'upcoming'
  return now < new Date(closesAt) ? 'open' : 'closed'
}

const toStateWhere = (state: CallState, now: string): Where =>
  ({
    upcoming: { opensAt: { greater_than: now } },
    open: { and: [{ opensAt: { less_than_equal: now } }, { closesAt: { greater_than: now } }] },
    closed: { closesAt: { less_than_equal: now } },
  })[state]

export function findOpenCalls(door: Door, now: Date, question: Question = {}) {
  const open = toStateWhere('open', now.toISOString())
  const where: Where = question.where ? { and: [open, question.where] } : open
  return door.find('calls', { sort: 'closesAt', select: CALL_ROW, ...question, where })
}

/** What is open to those who live in a region and is theirs in particular. */
export async function findCallsOf(door: Door, region: number, now: Date): Promise<CallDoc[]> {
  const where: Where = {
    or: [{ region: { equals: region } }, { 'eligibility.regions': { in: [region] } }],
  }
  const { docs } = await findOpenCalls(door, now, { where, limit: 10 })
  return docs
}

export const findCall = (door: Door, slug: string) =>
  door.findOne('calls', { slug: { equals: slug } })

/**
 * A page of the list. Without a state asked for, what one can apply to comes first, by the day it
 * closes, then what opens soon, then what is over, latest first.
 */
export async function readCallList(door: Door, { filters, days, page }: Asked, now: Date) {
  const regions = filters.region?.length ? toIds(await readRegions(door), filters.region) : []
  const asked = toWhere({ filters, days }, regions)
  const states: CallState[] = ['open', 'upcoming', 'closed']
  const chosen = filters.status?.length
    ? states.filter((state) => filters.status?.includes(state))
    : states
  const groups = chosen.map((state) => ({
    where: { and: [toStateWhere(state, now.toISOString()), ...asked] } as Where,
    sort: state === 'closed' ? '-closesAt' : state === 'open' ? 'closesAt' : 'opensAt',
  }))
  const counts = await Promise.all(groups.map(({ where }) => door.count('calls', where)))
  const total = counts.reduce((sum, count) => sum + count, 0)
  const docs: CallDoc[] = []
  let skip = (page - 1) * ROWS_PER_PAGE
  for (const [at, group] of groups.entries()) {
    const there = counts[at] ?? 0
    const room = ROWS_PER_PAGE - docs.length
    if (skip < there && room > 0) {
      const found = await door.find('calls', { ...group, select: CALL_ROW, limit: skip + room })
      docs.push(...found.docs.slice(skip))
    }
    skip = Math.max(0, skip - there)
  }
  return { docs, total, pages: Math.ceil(total / ROWS_PER_PAGE) }
}

function toWhere(
  { filters, days }: Pick<Asked, 'filters' | 'days'>,
  regions: readonly number[],
): Where[] {
  const each: (Where | undefined)[] = [
    filters.callKind && { kind: { in: filters.callKind } },
    filters.field && { fields: { in: filters.field } },
    filters.forWhom && { 'eligibility.profileKinds': { in: filters.forWhom } },
    filters.region && {
      or: [{ region: { in: regions } }, { 'eligibility.regions': { in: regions } }],
    },
    toPublishedIn(filters.language),
    toYears('closesAt', filters.year),
    toWithin('closesAt', days),
  ]
  return each.filter((where) => where !== undefined)
}

export function toCallData(call: CallDoc, locale: Locale): CallData {
  const organisation = findRelated(call.organisation)
  return {
    href: getAddress('calls', call, locale),
    kind: term('callKind', call.kind, locale),
    title: getText(call.title, locale),
    who:
      toPlain(call.eligibilitySummary, locale) ??
      joinDetails(toEligibility(call.eligibility, locale)),
    organisation: organisation && toPlain(organisation.shortName ?? organisation.name, locale),
    closesAt: call.closesAt,
  }
}
