import type { Where } from 'payload'
import { hasDays } from '../islands/days.ts'
import type { EventData } from '../parts/props.ts'
import type { Locale } from '../words/locales.ts'
import { getAddress } from './addresses.ts'
import type { EventDoc } from './documents.ts'
import type { Door, Question } from './door.ts'
import { getText, toPlain } from './localized.ts'
import { toSpan, type Span } from './months.ts'
import { readRegions, toIds, toRegion } from './regions.ts'
import type { Asked } from './search.ts'
import { ROWS_PER_PAGE } from './lists.ts'
import { toPublishedIn, toWithin, toYears } from './wheres.ts'
import { term } from './terms.ts'
import { joinDetails } from '../text/details.ts'
import { words } from '../words/words.ts'

export const EVENT_ROW = [
  'title',
  'slug',
  'format',
  'startsAt',
  'endsAt',
  'venue',
  'region',
  'timeZone',
  'cancelled',
]

export function findComingEvents(door: Door, now: Date, question: Question = {}) {
  const where = question.where ? { and: [toComing(now), question.where] } : toComing(now)
  return door.find('events', { select: EVENT_ROW, sort: 'startsAt', ...question, where })
}

export const findEvent = (door: Door, slug: string) =>
  door.findOne('events', { slug: { equals: slug } })

const toComing = (now: Date): Where => ({ endsAt: { greater_than: now.toISOString() } })

/** A page of the list: what is to come, soonest first; with `status=closed` what is over, latest first. */
export async function readEventList(door: Door, { filters, days, page }: Asked, now: Date) {
  const isPast = filters.status?.includes('closed') && !filters.status.includes('upcoming')
  // a year or days, like both states together, are of what was and of what comes
  const isAny = filters.status
    ? filters.status.length > 1
    : filters.year !== undefined || hasDays(days)
  const when: Where | undefined = isPast
    ? { endsAt: { less_than_equal: now.toISOString() } }
    : isAny
      ? undefined
      : toComing(now)
  const regions = filters.region && toIds(await readRegions(door), filters.region)
  const each: (Where | undefined)[] = [
    when,
    filters.format && { format: { in: filters.format } },
    filters.field && { fields: { in: filters.field } },
    regions && { region: { in: regions } },
    toPublishedIn(filters.language),
    toYears('startsAt', filters.year),
    toWithin('startsAt', days),
  ]
  const and = each.filter((where) => where !== undefined)
  const sort = isPast ? '-startsAt' : 'startsAt'
  return door.find('events', {
    where: { and },
    sort,
    page,
    limit: ROWS_PER_PAGE,
    select: EVENT_ROW,
  })
}

/** Every event that touches the time between two moments. */
export const findEventsBetween = (door: Door, from: string, to: string) =>
  door.find('events', {
    where: { and: [{ startsAt: { less_than: to } }, { endsAt: { greater_than_equal: from } }] },
    sort: 'startsAt',
    limit: 0,
    select: EVENT_ROW,
  })

/** Which months have a page of events. */
export async function findSpan(door: Door, now: Date): Promise<Span> {
  const find = (sort: string) =>
    door.find('events', { sort, limit: 1, select: ['startsAt', 'endsAt'] })
  const [first, last] = await Promise.all([find('startsAt'), find('-endsAt')])
  const moments = [
    ...first.docs.map(({ startsAt }) => startsAt),
    ...last.docs.map(({ endsAt }) => endsAt),
  ]
  return toSpan(moments, now)
}

export function toEventData(event: EventDoc, locale: Locale): EventData {
  return {
    href: getAddress('events', event, locale),
    title: getText(event.title, locale),
    kind: toKind(event, locale),
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    place: joinDetails([toPlain(event.venue, locale), toRegion(event.region, locale)]) || undefined,
  }
}

/** Above the title: that it is cancelled, or how it is held where that is not in place. */
function toKind({ cancelled, format }: EventDoc, locale: Locale): string | undefined {
  if (cancelled) return words(locale)('event.cancelledTitle')
  return format === 'onsite' ? undefined : term('eventFormat', format, locale)
}
