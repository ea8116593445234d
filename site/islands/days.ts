import { isDay } from '../../search/period.ts'

/** Between which days, as `2026-02-28`, both included; either may be missing. */
export interface Days {
  from?: string | undefined
  to?: string | undefined
}

/** The kinds whose days can be chosen: calls by the day they close, events and news by their own. */
const DATED = ['calls', 'events', 'news'] as const
export type Dated = (typeof DATED)[number]

export const findDated = (kind: string | null | undefined): Dated | undefined =>
  DATED.find((each) => each === kind)

/** The days an address asks for, where what it lists has any; what is no day is left out. */
export function parseDays(query: URLSearchParams, kind: string | null | undefined): Days {
  if (!findDated(kind)) return {}
  const [from, to] = ['from', 'to'].map((name) => query.get(name) ?? '') as [string, string]
  return { ...(isDay(from) && { from }), ...(isDay(to) && { to }) }
}

export const hasDays = ({ from, to }: Days): boolean => Boolean(from ?? to)
