import { toDay } from '../text/dates.ts'
import { toDayStart } from '../text/zones.ts'
import type { Door } from './door.ts'
import { SHELL_TAGS } from './shell.ts'

interface Answer {
  response: { headers: Headers }
}

/**
 * Lets the page store keep this page until something it shows changes. Not for a page that shows
 * what only this visitor may see. `until` are the moments at which the clock alone changes it.
 */
export function keep(
  { response }: Answer,
  door: Door,
  {
    until = [],
    tags = [],
  }: { until?: readonly (string | undefined)[]; tags?: readonly string[] } = {},
): void {
  if (!door.isShared) return
  response.headers.set(
    'x-page-tags',
    [...new Set([...door.tags(), ...tags, ...SHELL_TAGS])].join(','),
  )
  const next = findNext(until, new Date())
  if (next) response.headers.set('x-page-until', next)
}

/** The first of the moments that is still to come. */
export function findNext(moments: readonly (string | undefined)[], now: Date): string | undefined {
  return moments
    .filter((moment) => moment !== undefined && new Date(moment) > now)
    .map((moment) => new Date(moment as string).toISOString())
    .sort()[0]
}

/** The next midnight in the country: "3 days left" is true until then. */
export function toMidnight(now: Date): string {
  return toDayStart(toDay(new Date(now.getTime() + 86_400_000)))
}
