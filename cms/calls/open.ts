import type { Payload, PayloadRequest } from 'payload'
import { locales, type Locale } from '../../search/document.ts'
import { findClosing, type Closing, type Outage } from './closing.ts'

/** A call opens only in these languages together: nobody is to hear of it later than others. */
export const languagesToOpen = ['kk', 'ru'] as const satisfies readonly Locale[]

type Dates = { opensAt: string; _status?: unknown }
export type Standing = 'unpublished' | 'untranslated' | 'notYet' | 'open' | 'closed'

export const publishedIn = (status: unknown): Locale[] =>
  locales.filter((locale) =>
    status && typeof status === 'object'
      ? (status as Record<string, string>)[locale] === 'published'
      : status === 'published',
  )

/** Whether applications are taken now, or why not. The call is read in all languages. */
export function findStandingOf(call: Dates, closing: Closing, now = new Date()): Standing {
  const published = publishedIn(call._status)
  if (published.length === 0) return 'unpublished'
  if (now > new Date(closing.takesUntil)) return 'closed'
  if (!languagesToOpen.every((locale) => published.includes(locale))) return 'untranslated'
  return now < new Date(call.opensAt) ? 'notYet' : 'open'
}

/** When the platform was away in the days around a deadline. */
export async function findOutages(
  { db }: Payload,
  closesAt: string,
  req?: PayloadRequest,
): Promise<Outage[]> {
  const since = new Date(Date.parse(closesAt) - 86_400_000).toISOString()
  const { docs } = await db.find<Outage & { id: number }>({
    collection: 'outages',
    where: { until: { greater_than: since } },
    limit: 200,
    pagination: false,
    ...(req && { req }),
  })
  return docs
}

/** When a call really closes. */
export const findClosingOf = async (
  payload: Payload,
  { closesAt }: { closesAt: string },
  req?: PayloadRequest,
) => findClosing(closesAt, await findOutages(payload, closesAt, req))
