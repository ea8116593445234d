import { TIME_ZONE, toDay } from '../text/dates.ts'
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
  const tomorrow = new Date(now.getTime() + 86_400_000)
  const utc = Date.parse(`${toDay(tomorrow)}T00:00:00Z`)
  return new Date(utc - toOffset(new Date(utc), TIME_ZONE)).toISOString()
}

/** By how many milliseconds a zone's clocks are ahead of UTC at a moment. */
export function toOffset(moment: Date, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const part = Object.fromEntries(
    format.formatToParts(moment).map(({ type, value }) => [type, value]),
  )
  const local = `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}Z`
  return Date.parse(local) - Math.floor(moment.getTime() / 1000) * 1000
}
